/** Places whose name is a part of a longer one: of a street, a body, a shop, a village. */
import { wordsAround } from './segment';

/** Directly behind a place's name these make another of it: 香港仔, 杭州灣, 香港路, 浙江省立. */
const ANOTHER_PLACE =
  /^(?:[東东南西北中]?(?:路(?![過过經经演透上人面線线])|街(?![市坊頭头道上]))|仔|島|岛|機場|机场|[灣湾](?!仔)|[腳脚](?![步踏下])|大道|火腿|01|山(?![東东西水體体區区地上下路間间火林洪坡民寨頂顶海河川])|[鎮镇鄉乡](?![長长海江])|村(?![民幹干長长鎮镇])|立(?!法|場|场|即|足|下|刻))/u;
/** How names of bodies that begin with a place end. */
const BODY_ENDS =
  '促進會|促进会|基金會|基金会|研究會|研究会|電台|电台|衛視|卫视|大學|大学|學院|学院|醫院|医院|中學|中学|小學|小学|協會|协会|商會|商会|總會|总会|同鄉會|同乡会|聯合會|联合会|委員會|委员会|' +
  '公會|公会|律師會|律师会|公學|公学|國中|國小|工會|工会|學會|学会|銀行|银行|交易所|人民政府|電視台|电视台|日報|日报';
/** What does not stand within such a name: particles, verbs of going and saying, and counts (香港多家大學). */
export const NOT_IN_NAMES =
  '的在與与和及到赴於于是為为對对從从由向被把讓让將将已不也都並并走往來来去返抵訪访看說说稱称指' +
  '擠挤滿满昨今獲获多各幾几數数家間间所個个位名兩两三四五六七八九十百千萬万';
/** What somebody does in a place, not the beginning of a name: 杭州會見臺商協會. */
const DONE =
  '[會会][見见晤談谈]|接[見见待]|出席|參加|参加|拜[訪访會会]|[訪访][問问]|考察|[舉举][行辦办]|主持|成立|宣[布佈]|[簽签][署訂订約约]|[調调]研|走[訪访]|邀[請请]|[設设]立|加入|代表';
/** 浙江大學, 香港浙江同鄉會聯合會: up to ten characters between the place and the end; 香港大學生 and 香港銀行業 are none. */
const BODY_OF_PLACE = new RegExp(
  `^(?!${DONE})((?:從業|从业|[^\\P{Script=Han}${NOT_IN_NAMES}]){0,10}?)(?:${BODY_ENDS})(?![生業业家])`,
  'u',
);
/** 香港小學, 香港醫院: of such there are many in a place, and the two words need not be one's name; 香港小學校長協會 is. */
const ANY_BODY = new RegExp(`^(?:[中小][學学](?!生)|[醫医]院)(?!\\p{Script=Han}{0,8}(?:${BODY_ENDS}))`, 'u');

/** 市區 and 市民 are words: 杭州|市區. */
const CITY_WORD = /^[區区民容郊面]/u;

/** True where a place's name begins a longer name, of a street, a body, another place; or its last character is a word's. */
export function headsLongerName(text: string, end: number): boolean {
  const after = text.slice(end, end + 16);
  if (text.charAt(end - 1) === '市' && CITY_WORD.test(after)) return true;
  return ANOTHER_PLACE.test(after) || (BODY_OF_PLACE.test(after) && !ANY_BODY.test(after));
}

/** Words by which shops, firms, lanes and buildings are called, behind a place's name: 浙江地產, 香港道. Of one of them it cannot be told. */
const FIRM =
  /^(?:[路街][道上人面線线]|道(?![路歉謝谢理德地教賀贺出盡尽別别具家])|里[里長长]|巷|弄|胡同|酥[餅饼]|年糕|[湯汤][圓圆]|[會会][館馆]|旅[館馆]|公寓|大[樓楼]|理[髮发]|照相|[國国]小|小[籠笼吃館馆]|[湯汤]包|[麵面][家館馆店]|茶[莊庄樓楼室館馆]|菜[館馆]|粥店|冰[廳厅]|茶餐[廳厅]|餐[廳厅]|酒[樓楼家]|[飯饭]店|地[產产]|置[業业]|物[業业]|[實实][業业]|工[業业]|企[業业]有限|控股|集[團团]|航空(?![業业])|有限|株式|[證证]券|保[險险]|大[廈厦]|[廣广][場场]|商[場场]|花[園园]|[碼码][頭头]|市[場场]街|小食|粥[麵面]|[藥药]房|[書书]店|影院|[戲戏]院|百[貨货])/u;
/**
 * Directly before a place's name they make another of it, unless a word ends with them: 新浙江, 大橫店村; and, of a person, surnames, but for
 * those that are words by themselves (陳金華, 王寧波).
 */
const BEFORE_LONGER =
  /[新大小老舊旧叫灣湾陳陈王李張张劉刘楊杨黃黄趙赵吳吴徐孫孙朱胡林郭羅罗鄭郑梁謝谢宋唐許许鄧邓馮冯韓韩曹彭蕭萧蔡潘董袁葉叶蔣蒋杜蘇苏魏呂吕丁沈姚盧卢姜鐘钟譚谭汪范廖賈贾韋韦鄒邹熊秦邱尹薛閻阎雷侯陶黎賀贺顧顾郝龔龚邵錢钱嚴严戴莫]$/;

/** True where a place's name may have begun before: 新浙江, 陳金華. */
export function mayEndLonger(text: string, start: number, end: number): boolean {
  return BEFORE_LONGER.test(text.charAt(start - 1)) && wordsAround(text, start, end).before.length === 1;
}

/**
 * True where a place's name may go on: a word by which shops, firms, offices and the like are called follows it, at once or as the end of
 * what follows; or it is the name of a ship.
 *
 * @param isWeak - names like 大灣區, which bodies have in theirs wherever they are
 */
export function mayGoOn(text: string, end: number, isWeak: boolean): boolean {
  const after = text.slice(end, end + REACH);
  return MAY_END_LONGER.some((ending) => ending.test(after)) || (!isWeak && PUBLIC.test(after));
}

/** 杭州點心店, 金華推拿館 */
const SHOP = new RegExp(`^[^\\P{Script=Han}${NOT_IN_NAMES}]{1,3}[店館馆鋪铺坊](?![長长員员主業业])`, 'u');
/** 「浙江」號 */
const SHIP = /^[」』”"][號号艦舰輪轮]/u;
/**
 * How names end of offices, troupes, buildings and occasions that may be called after a place, and as well only stand in it (香港天文台,
 * 杭州鳳凰寺, 浙江代表團). Counted on real texts with their names marked: of 104 sure places 20 were a part of such a name.
 */
const PUBLIC_ENDS =
  '天文[台臺]|[團团](?![結结聚圓圆體体])|[隊队](?![伍友])|[^結结布格大當当]局(?![面勢势部])|[^簽签部署]署(?![理名])|[廳厅](?![長长])|[^醫医學学]院(?![士線线])|' +
  '寺|[廟庙]|[宮宫]|塔|祠|教堂|公[園园]|地[鐵铁]|[鐵铁]路|航空|[郵邮]政|[電电]力|法庭|[館馆](?![長长])|[報报]社|通[訊讯]社|旅行社|' +
  '出版社|大[橋桥]|隧道|[聯联錦锦公]?[標标開开]?[賽赛](?![事馬马])|[盃杯]|[電电]影[節节]|[藝艺][術术][節节]|金像[獎奖]|[論论][壇坛]|[車车]展|' +
  '[學学]堂|[書书]院|日[報报]|[週周]刊|[雜杂][誌志]|集[團团]|公司|股份|[廠厂](?![長长商家房])|中心(?![區区])|俱[樂乐]部|[頻频]道|[劇剧]場|剧场|研究所|[事警][務务][處处]|巡展|[書书]展|博[覽览][會会]|音[樂乐][會会]|峰[會会]|嘉年[華华]|[馬马]拉松';
const PUBLIC = new RegExp(`^[^\\P{Script=Han}${NOT_IN_NAMES}]{0,8}?(?:${PUBLIC_ENDS})`, 'u');

const MAY_END_LONGER = [SHIP, ANY_BODY, FIRM, SHOP];
/** Longest stretch behind a place in which its name may go on. */
const REACH = 12;

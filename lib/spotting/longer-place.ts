/** Places whose name is a part of a longer one: of a street, a body, a shop, a village. */
import { isHan } from '../text/han';
import { segment } from './segment';
import { FOLLOWS_A_NAME } from './surroundings';

/** Directly behind a place's name these make another of it: 香港仔, 杭州灣, 香港路, 浙江省立. */
const ANOTHER_PLACE =
  /^(?:[東东南西北中]?(?:路(?!過|过|經|经)|街)|仔|島|岛|機場|机场|灣|湾|腳|脚|大道|火腿|立(?!法|場|场|即|足|下|刻))/u;
/** How names of bodies that begin with a place end. */
const BODY_ENDS =
  '大學|大学|學院|学院|醫院|医院|中學|中学|小學|小学|協會|协会|商會|商会|總會|总会|同鄉會|同乡会|聯合會|联合会|委員會|委员会|' +
  '銀行|银行|交易所|人民政府|電視台|电视台|日報|日报';
/** What does not stand within such a name: particles, and counts (香港多家大學). */
const NOT_IN_NAMES = '的在與与和及到赴於于是為为多幾几數数家間间所個个位名兩两三四五六七八九十百千萬万';
/** 浙江大學, 香港浙江同鄉會聯合會: up to ten characters between the place and the end. */
const BODY_OF_PLACE = new RegExp(`^[^\\P{Script=Han}${NOT_IN_NAMES}]{0,10}?(?:${BODY_ENDS})`, 'u');

/** True where a place's name begins a longer name, of a street, a body, another place. */
export function headsLongerName(text: string, end: number): boolean {
  const after = text.slice(end, end + 16);
  return ANOTHER_PLACE.test(after) || BODY_OF_PLACE.test(after);
}

/** Words by which shops, firms and buildings are called, behind a place's name: 浙江地產, 東陽實業. Of one of them it cannot be told. */
const FIRM =
  /^(?:冰[廳厅]|茶餐[廳厅]|餐[廳厅]|酒[樓楼家]|[飯饭]店|地[產产]|置[業业]|物[業业]|[實实][業业]|工[業业]|企[業业]有限|控股|集[團团]|公司|有限|株式|[證证]券|保[險险]|大[廈厦]|[廣广][場场]|商[場场]|花[園园]|公[園园]|[碼码][頭头]|市[場场]街|小食|粥[麵面]|[藥药]房|[書书]店|影院|[戲戏]院|百[貨货])/u;
/** Directly before a place's name they make another of it (新浙江, 大橫店村), unless a word ends with them. */
const BEFORE_LONGER = /[新大小老]$/;
const WINDOW = 8;

/**
 * True where a place's name may go on, or may have begun before: one Han character that is no word of its own follows, or a word by which
 * shops and firms are called.
 */
export function mayBePartOfLonger(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - WINDOW), start);
  if (BEFORE_LONGER.test(before) && lastWord(before).length === 1) return true;
  const after = text.slice(end, end + WINDOW);
  if (!isHan(after.charCodeAt(0)) || FOLLOWS_A_NAME.has(after.charAt(0))) return false;
  return FIRM.test(after) || firstWord(after).length === 1;
}

const firstWord = (text: string): string => segment(text).containing(0)?.segment ?? '';
const lastWord = (text: string): string => segment(text).containing(text.length - 1)?.segment ?? '';

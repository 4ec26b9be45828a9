/** Bodies and offices whose name is a part of a longer one: 寧波市委黨校, 全國工商聯房地產商會, 浙江省委常委會. */
import { NOT_IN_NAMES } from './longer-place';

/** How names end of bodies that are called after another: its school, its members' society. */
const TAIL =
  '黨校|党校|幼兒園|幼儿园|商會|商会|協會|协会|學會|学会|公會|公会|工會|工会|總會|总会|聯誼會|联谊会|' +
  '同學會|同学会|俱樂部|俱乐部|委員會|委员会|合唱團|合唱团|宿舍|出版社|' +
  '大學|大学|中學|中学|小學|小学|書院|书院|學校|学校|學院|学院|醫院|医院|診所|诊所|公園|公园|泳池|影[業业]|健康|' +
  '[辦办]公[廳厅室]|[辦办]事[處处]|[經经][貿贸][辦办]|秘[書书][處处]|基金|慈善|研究院|[會会]所|大[樓楼院]|[採采][購购]|[國国][資资]委|[機机][關关](?!人)';
/** These begin what somebody of the body is or does, and no name: 貿發局主席到訪商會. */
const NO_NAME =
  /^(?:副?[總总主書书]|副|官(?!立)|代表|[發发]言|[邀請请舉举辦办簽签宣公批准聯联合支資资助委設设推促協协助感呼表歡欢拜考參参出派組组成轄辖屬属任會会見见聯联]|提[醒供出倡升到]|要求|希望|考[慮虑]|[計计][劃划]|安排|[撥拨]款|捐|[贊赞]助|增[設设加]|改善|更新|[檢检][討讨查]|[統统][籌筹]|[處处]理|回[應应覆复]|[調调]查|[監监][管察]|[審审]批|[決决]定|[確确][認认定]|[關关]注|通知|研究)/u;
const LONGER = new RegExp(`^[^\\P{Script=Han}${NOT_IN_NAMES}]{1,6}?(?:${TAIL})`, 'u');
const AT_ONCE = new RegExp(`^(?:${TAIL})`, 'u');

/** Departments of a party committee, which are bodies of their own: 浙江省委|宣傳部. */
const DEPARTMENT =
  /^(?:[組组][織织]|宣[傳传]|[統统][戰战]|社[會会]工作|[對对]外[聯联][絡络])部(?![長长])|^(?:政法|[網网]信|巡[視视察]|改革|[編编][辦办]|政策研究|[黨党]史研究|老[幹干]部|台[灣湾]工作|外事工作)\p{Script=Han}{0,3}[委組组辦办室局]/u;

/** 教育局|長 is an office, 教育局|長期 is not. */
const HEAD = /^[司局廳厅署處处部院][長长](?![期久遠远達达者年大])/u;

/** True where the last character of a body's name is a word with the next: 州議會的立法|會議, but not 立法會|議員. */
export const endsInMeeting = (text: string, end: number): boolean =>
  /^[會会][議议](?![員员事席題题案決决程])/u.test(text.slice(end - 1));

/** True where a body's name may be the beginning of another's. */
export function mayHeadLongerBody(text: string, end: number): boolean {
  const after = text.slice(end, end + 9);
  if (text.charAt(end - 1) === '委' && DEPARTMENT.test(after)) return true;
  // 香港特區政府|駐上海經濟貿易辦事處
  if (/^[駐驻](?![港澳守軍军])/u.test(after)) return true;
  if (HEAD.test(text.slice(end - 1, end + 2))) return true;
  return AT_ONCE.test(after) || (LONGER.test(after) && !NO_NAME.test(after));
}

/** True where 常委, as a post, is the beginning of 常委會, a body; 常委會見 is the post. */
export const isCommittee = (text: string, end: number): boolean =>
  text.charAt(end - 1) === '委' && /^[會会](?![見见晤同談谈後后])/u.test(text.slice(end));

/** Behind an office: the name of the house, the office or the family of whoever holds it (政務司司長公館). */
export const isHousehold = (text: string, end: number): boolean =>
  /^(?:公[館馆]|官邸|官舍|府邸|夫人|伉[儷俪]|候[選选]人|参[選选]人|參[選选]人|[選选][舉举]|提名)/u.test(
    text.slice(end, end + 4),
  );

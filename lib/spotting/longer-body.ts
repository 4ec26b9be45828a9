/** Bodies and offices whose name is a part of a longer one: 寧波市委黨校, 全國工商聯房地產商會, 浙江省委常委會. */
import { NOT_IN_NAMES } from './longer-place';

/** How names end of bodies that are called after another: its school, its members' society. */
const TAIL =
  '黨校|党校|幼兒園|幼儿园|商會|商会|協會|协会|學會|学会|公會|公会|工會|工会|總會|总会|聯誼會|联谊会|' +
  '同學會|同学会|俱樂部|俱乐部|合唱團|合唱团|宿舍|出版社';
/** These begin what somebody of the body is or does, and no name: 貿發局主席到訪商會. */
const NO_NAME =
  /^(?:副?[總总主書书]|副|官|代表|[發发]言|[邀請请舉举辦办簽签宣公批准聯联合支資资助委設设推促協协助感呼表歡欢拜考參参出派組组成會会見见聯联])/u;
const LONGER = new RegExp(`^[^\\P{Script=Han}${NOT_IN_NAMES}]{1,6}?(?:${TAIL})`, 'u');
const AT_ONCE = new RegExp(`^(?:${TAIL})`, 'u');

/** True where a body's name may be the beginning of another's. */
export function mayHeadLongerBody(text: string, end: number): boolean {
  const after = text.slice(end, end + 9);
  return AT_ONCE.test(after) || (LONGER.test(after) && !NO_NAME.test(after));
}

/** True where 常委, as a post, is the beginning of 常委會, a body; 常委會見 is the post. */
export const isCommittee = (text: string, end: number): boolean =>
  text.charAt(end - 1) === '委' && /^[會会](?![見见晤同談谈後后])/u.test(text.slice(end));

/**
 * What the one character before or after a name, a title or a region says. Closed lists, in both scripts: a character that is not in them
 * says nothing.
 */
import { isHan } from '../text/han';
import { SURROUNDINGS } from './candidate';

/** How the words for an office of a region begin, after the region's name. */
const OFFICE_BEGINS = /^[省市區区委特政行副常]/u;
/** What regions are called by their rank; before 教育局 it says that it is that region's. */
const RANK = /^[省市區区縣县州鎮镇鄉乡村國国]/u;
/** How names of bodies end; 拜會 and 率團 are what somebody does. */
const BODY = /(?:[府局廳厅委署院校社部處处]|(?<![拜約约機机])[會会]|(?<![率組组帶带])[團团隊队])$/u;
/** How words for kinds of people end; and counters: «two of that name» is no mention of either. */
const PEOPLE = /^[個个位管員员者家手生人友民農农工師师將将星迷客童翁婦妇嫂兵匠商]$/u;
/** A title behind any other Han character belongs to what that character ends (漁民協會|主席). */
const NO_OWNER = /^[\P{Script=Han}的和與与及在由對对任為为前現现新時时向跟同是了兼代總总原其該该]?$/u;

/** Behind these a title is of whoever stands before them: 李家超是教師, 林建岳任教練. */
const IS = /^[是為为任當当乃係]$/u;

/** Behind a county's or a district's name a place is one within it; 特區, 地區, 灣區 and their like are no districts. */
const BELOW_DISTRICT = /\p{Script=Han}[縣县]$|[^特地新作套灣湾園园社校景院小片山港市時时][區区]$/u;

/** Before a place: whether it lies within a district that stands before it. */
export const beforePlace = (text: string, start: number): number =>
  BELOW_DISTRICT.test(text.slice(Math.max(0, start - 3), start)) ? SURROUNDINGS.belowDistrict : 0;

/** Parties and leagues whose committees are named after regions, too. */
const LEAGUE =
  /(?:共青[團团]|青年[團团]|民革|民盟|民建|民[進进]|[農农]工[黨党]|致公[黨党]|九三[學学]社|九三|[臺台]盟)$/u;

/** Before a committee or its secretary: whether it is a league's (共青團浙江省委). */
export const beforeCommittee = (text: string, start: number, end: number): number =>
  text.slice(start, end).includes('委') && LEAGUE.test(text.slice(Math.max(0, start - 4), start))
    ? SURROUNDINGS.ofLeague
    : 0;

/** Before an office: whether somebody acts in it for its holder, or it is the beginning of another's name (Deputy Secretary for Justice). */
export function beforeOffice(text: string, start: number): number {
  const before = text.slice(Math.max(0, start - OFFICE_REACH), start);
  if (/(?:署理|署任|[暫暂]代|代理)$/u.test(before)) return SURROUNDINGS.acting;
  return /(?:副|助理|\b(?:Deputy|Assistant|Under|Permanent|Vice|Associate)[ -])$/u.test(before)
    ? SURROUNDINGS.headsLonger
    : 0;
}

const OFFICE_REACH = 12;

/** Before the name of an entity. */
export function beforeName(text: string, start: number): number {
  const before = text.slice(Math.max(0, start - 2), start);
  const character = before.slice(-1);
  if (RANK.test(character)) return SURROUNDINGS.ranked;
  if (BODY.test(before)) return SURROUNDINGS.ownedBody;
  if (character === '叫') return SURROUNDINGS.called;
  return PEOPLE.test(character) ? SURROUNDINGS.appositive : 0;
}

/** Around a title: whose it is, whether a word stands before it, or one for a deputy, and whether a clause ends with it. */
export function aroundTitle(text: string, start: number, end: number): number {
  const character = text.charAt(start - 1);
  const before = text.slice(Math.max(0, start - OWNER_REACH), start);
  const isOwned = !NO_OWNER.test(character) && !NAMED_BEFORE.test(before) && !PREFIX.test(before);
  return (
    (isOwned ? SURROUNDINGS.ownedTitle : 0) |
    (isHan(character.charCodeAt(0)) && !IS.test(character) ? SURROUNDINGS.behindWord : 0) |
    (DEPUTY.test(before) ? SURROUNDINGS.acting : 0) |
    (/^[，。；！？,;!?]$/u.test(text.charAt(end)) ? SURROUNDINGS.endsClause : 0)
  );
}

const OWNER_REACH = 4;
/** Before a title they are a part of it. */
const PREFIX = /(?:特派|特[約约]|本[報报刊]|[資资]深|高[級级]|首席|[實实][習习])$/u;
/** A word for the body that was named before: 公司總經理, 該局局長. */
const NAMED_BEFORE = /(?:^|[^\p{Script=Han}]|[該该本])(?:公司|集[團团]|[部局廳厅])$/u;
const DEPUTY = /(?:副|署理|代理|助理)$/u;

export const afterRegion = (character: string): number =>
  OFFICE_BEGINS.test(character) ? SURROUNDINGS.leadsOffice : 0;

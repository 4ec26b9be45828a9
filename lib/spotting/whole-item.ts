/** Areas are ordinary words, which go on in many ways: 金融|業, 教育|界. */

/** Marks and words behind what is named as one of several: 航空一項, 青年交流和環境保護, 金融排在首位. */
const AFTER_ITEM =
  /^(?:$|[^\p{Script=Han}]|[和與与及以等列排居]|[一兩两三]?(?:[項项]|[個个](?:[領领範范]))|方面|[領领]域|[範范][疇畴]|合作)/u;
const BEFORE_ITEM =
  /(?:^|[^\p{Script=Han}]|[和與与及以在就是為为對对於于做推談谈搞抓]|包括|涵[蓋盖]|涉及|[關关]心|的)$/u;

/** True of an area's name that the text around it does not carry on. */
export const isWholeItem = (text: string, start: number, end: number): boolean =>
  AFTER_ITEM.test(text.slice(end, end + 4)) && BEFORE_ITEM.test(text.slice(Math.max(0, start - 2), start));

/** What a board says of its drags, and the last of it: with that an outcome that comes late leaves nobody in the dark. */
export class Voice {
  private readonly announce: (text: string) => void;
  private last = "";

  constructor(announce: (text: string) => void) {
    this.announce = announce;
  }

  say(text: string): void {
    this.last = text;
    if (text !== "") this.announce(text);
  }

  /** The outcome of a drop. While something else is in the hand already, what was last said of that is said again after it. */
  sayOutcome(text: string, isHolding: boolean): void {
    if (!isHolding) this.say(text);
    else if (text !== "") this.announce(this.last === "" ? text : `${text}. ${this.last}`);
  }
}

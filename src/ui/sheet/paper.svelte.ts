/**
 * What a button wants on paper. Whatever draws the sheet prints it, once all that goes on it is there; what does not come is said
 * where it was wanted, and nowhere before.
 */
class Paper {
  isWanted = $state(false);
  hasFailed = $state(false);

  readonly print = () => {
    this.hasFailed = false;
    this.isWanted = true;
  };

  /** The sheet's code did not come. */
  fail() {
    if (!this.isWanted) return;
    this.isWanted = false;
    this.hasFailed = true;
  }

  /** What was to be printed is not what is open now. */
  forget() {
    this.isWanted = false;
    this.hasFailed = false;
  }
}

export const paper = new Paper();

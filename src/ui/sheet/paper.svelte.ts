/** What a button wants on paper. Whatever draws the sheet prints it, once all that goes on it is there. */
class Paper {
  isWanted = $state(false);

  readonly print = () => {
    this.isWanted = true;
  };
}

export const paper = new Paper();

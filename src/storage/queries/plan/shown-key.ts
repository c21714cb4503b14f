/** Under which the desk keeps which portfolio it shows. */
export const shownPortfolioKey = "shown-portfolio";

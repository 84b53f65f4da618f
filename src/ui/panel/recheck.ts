/** How recomputing from full detail stands; whoever computes tells the panel through this. */
export interface Recheck {
  state: "idle" | "running" | "agrees" | "differs" | "failed";
  /** Boundaries done, of how many; only while running. */
  done?: number;
  total?: number;
  /** What differs or failed, in the language on screen. */
  message?: string;
  /** Another try, where it failed. */
  again?: () => void;
}

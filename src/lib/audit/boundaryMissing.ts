/** boundary-missing: something that should have a boundary and has none. */
import type { Finding, Severity } from "./finding";

export function boundaryMissing(id: string, severity: Severity, detail: string): Finding {
  return {
    rule: "boundary-missing",
    severity,
    features: [id],
    at: null,
    detail,
    message:
      detail === "outline-unpublished"
        ? `The outline of ${id} is not published.`
        : `${id} has no boundary in the file.`,
  };
}

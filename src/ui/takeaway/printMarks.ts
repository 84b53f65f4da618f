/** The table of boundary marks on paper, in place of everything else that the page would print. */
import { mount, unmount } from "svelte";
import type { MarksTable } from "../../lib/work/marks";
import MarksPaper from "./MarksPaper.svelte";

export function printMarks(tables: readonly MarksTable[], title: string, lead: string): void {
  const paper = mount(MarksPaper, { target: document.body, props: { tables, title, lead } });
  document.documentElement.dataset.paper = "marks";
  const done = () => {
    delete document.documentElement.dataset.paper;
    void unmount(paper);
  };
  addEventListener("afterprint", done, { once: true });
  print();
}

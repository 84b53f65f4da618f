/** What the finding components are given on the page: the published files, an address, a shortlist of its own. */
import { createRawSnippet } from "svelte";
import { vi } from "vitest";
import { parseLink } from "../../../src/lib/links";
import type { NearFile } from "../../../src/lib/near/near";
import { Atlas } from "../../../src/state/atlas.svelte";
import { Shortlist } from "../../../src/state/shortlist.svelte";
import { checks, register } from "../panel/stage";

export const near = (await (await fetch("/geo/near.json")).json()) as NearFile;

/** A shortlist that nobody else sees. */
export function shortlistOf(...ids: string[]): Shortlist {
  const kept = new Map<string, string>();
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
  const shortlist = new Shortlist(() => storage);
  shortlist.add(ids);
  return shortlist;
}

/** The props of a view, at an address. */
export function given(query = "", shortlist = shortlistOf()) {
  const atlas = new Atlas(parseLink(query).state, ["vi"]);
  const calls = {
    onpick: vi.fn(),
    onplace: vi.fn(),
    onhover: vi.fn(),
    onneednear: vi.fn(),
    oncompare: vi.fn(),
  };
  const children = createRawSnippet(() => ({ render: () => "<p>The whole list</p>" }));
  return {
    atlas,
    calls,
    shortlist,
    props: { atlas, register, checks, near, shortlist, children, ...calls },
  };
}

/** The names of the parks in the list, in its order. */
export function listed(): string[] {
  return [...document.querySelectorAll(".row .name")].map((name) => name.textContent!.trim());
}

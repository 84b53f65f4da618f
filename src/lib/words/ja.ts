/** The page's words in Japanese. */
import { find } from "./ja/find";
import { first } from "./ja/first";
import { near } from "./ja/near";
import { panel } from "./ja/panel";
import { register } from "./ja/register";
import { sheet } from "./ja/sheet";
import { tools } from "./ja/tools";
import type { Words } from "./vi";
import { whole } from "./whole";

export const ja: Words = whole(first, { register, tools, panel, find, near, sheet });

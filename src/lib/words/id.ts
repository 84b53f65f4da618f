/** The page's words in Indonesian. */
import { find } from "./id/find";
import { first } from "./id/first";
import { near } from "./id/near";
import { panel } from "./id/panel";
import { register } from "./id/register";
import { sheet } from "./id/sheet";
import { tools } from "./id/tools";
import type { Words } from "./vi";
import { whole } from "./whole";

export const id: Words = whole(first, { register, tools, panel, find, near, sheet });

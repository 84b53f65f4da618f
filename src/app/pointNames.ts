export { pointNames } from "../ui/pointNames";

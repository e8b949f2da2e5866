import { conformance } from "@tok/conformance";
import { subject } from "./subject.ts";

conformance(subject);

import "./app/trusted-types";
import "./main.css";
import { openBase } from "./app/boot/open-base";
import { readSentinel } from "./app/boot/sentinel";
import { applyLook } from "./app/look";
import { start } from "./app/start";

void start(openBase(readSentinel().current), applyLook().language);

import { KeyboardSensor, MouseSensor, type SensorProps, TouchSensor } from "@dnd-kit/core";
import { dragKeys } from "./drag-keys";
import type { Means } from "./hand";

/**
 * dnd-kit decides when a gesture begins, ends and is given up. What happens between goes straight from its sensors to
 * the machine: its own way leads every pointer move through a React render of the whole context.
 */
export interface Driver {
  lift(means: Means, at: { x: number; y: number }, letGo: () => void): void;
  moveTo(at: { x: number; y: number }): void;
  key(event: KeyboardEvent): void;
  drop(): void;
  cancel(): void;
}

interface Driven {
  driver: Driver;
}

function driven<T extends Driven>(props: SensorProps<T>, means: Means, letGo: () => void): SensorProps<T> {
  const { driver } = props.options;
  return {
    ...props,
    onStart(at) {
      props.onStart(at);
      driver.lift(means, at, letGo);
    },
    onMove: (at) => driver.moveTo(at),
    onEnd() {
      props.onEnd();
      driver.drop();
    },
    onCancel() {
      props.onCancel();
      driver.cancel();
    },
  };
}

type Options<Sensor extends abstract new (props: never) => unknown> =
  ConstructorParameters<Sensor>[0] extends SensorProps<infer O> ? O & Driven : never;

// A sensor cannot be told to give up but by its own handler, which its types call private.
export class DrivenMouse extends MouseSensor {
  constructor(props: SensorProps<Options<typeof MouseSensor>>) {
    super(driven(props, "pointer", () => this["handleCancel"]()));
  }
}

export class DrivenTouch extends TouchSensor {
  constructor(props: SensorProps<Options<typeof TouchSensor>>) {
    super(driven(props, "pointer", () => this["handleCancel"]()));
  }
}

/**
 * dnd-kit listens to keys a turn of the clock after the lift, which on a busy machine is later than a hand. What is
 * pressed meanwhile is done when it listens, in order: lost, the next Space would drop where nobody aimed.
 */
function withEarlyKeys(handle: (event: Event) => void, lift: Event): (event: Event) => void {
  const early: KeyboardEvent[] = [];
  const heard = new WeakSet<Event>();
  const keep = (event: KeyboardEvent): void => {
    // The press that lifts is still on its way up the page; a key that is held repeats itself.
    if (event !== lift && !event.repeat) early.push(event);
  };
  document.addEventListener("keydown", keep);
  // Asked for after dnd-kit's own turn, and so done after it.
  setTimeout(() => {
    document.removeEventListener("keydown", keep);
    for (const event of early) if (!heard.has(event)) handle(event);
  });
  return (event) => {
    heard.add(event);
    handle(event);
  };
}

export class DrivenKeys extends KeyboardSensor {
  constructor(props: SensorProps<Options<typeof KeyboardSensor>>) {
    super(driven(props, "keys", () => this["handleCancel"](new Event("cancel"))));
    this["handleKeyDown"] = withEarlyKeys(this["handleKeyDown"], props.event);
  }
}

export const KEYS = {
  start: [...dragKeys.lift],
  end: [...dragKeys.drop],
  cancel: [...dragKeys.cancel],
};

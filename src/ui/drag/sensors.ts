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

export class DrivenKeys extends KeyboardSensor {
  constructor(props: SensorProps<Options<typeof KeyboardSensor>>) {
    super(driven(props, "keys", () => this["handleCancel"](new Event("cancel"))));
  }
}

export const KEYS = {
  start: [...dragKeys.lift],
  end: [...dragKeys.drop],
  cancel: [...dragKeys.cancel],
};

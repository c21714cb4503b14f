import { type ReactElement, type RefObject, useLayoutEffect, useRef } from "react";
import { createPortal } from "react-dom";
import { useStore } from "zustand";
import { useTranslation } from "@/i18n/words";
import { Notice } from "@/ui/notice";
import type { Tell } from "../tell";
import { NoticeKey } from "./notice-key";

/**
 * What has to be known stays in sight until it is dismissed, the newest on top. It covers nothing: the page leaves the
 * room that `--notices` says. Outside the page's own layer, like sheets and dialogs: inside it, an open sheet would
 * cover the news that nothing was saved.
 */
export function NoticeList({ tell }: { tell: Tell }): ReactElement | null {
  const { t } = useTranslation();
  const notices = useStore(tell.store, (told) => told.notices);
  const box = useRef<HTMLElement>(null);
  const hasAny = notices.length > 0;
  useRoomFor(box, hasAny);
  if (!hasAny) return null;
  return createPortal(
    <section
      ref={box}
      // The list itself announces nothing; a dialog that opens leaves in reach what says `aria-live`.
      aria-live="off"
      aria-label={t("common.notice.region")}
      className="fixed bottom-(--frame-bottom,0px) left-0 z-50 max-h-[40dvh] w-full max-w-140 overflow-y-auto p-3 lg:left-[14.45rem] print:hidden"
    >
      <NoticeKey box={box} />
      <ul className="grid gap-2">
        {notices.toReversed().map(({ id, kind, text, action }) => (
          <li key={id} className="rounded-m bg-surface shadow-2">
            <Notice
              kind={kind}
              onDismiss={() => tell.dismiss(id)}
              {...(action
                ? {
                    action: {
                      label: action.label,
                      onPick: () => {
                        tell.dismiss(id);
                        action.run();
                      },
                    },
                  }
                : {})}
            >
              {text}
            </Notice>
          </li>
        ))}
      </ul>
    </section>,
    document.body,
  );
}

/** Tells the page how much room the notices take at its foot, so that no card and no button lies under them. */
function useRoomFor(box: RefObject<HTMLElement | null>, hasAny: boolean): void {
  useLayoutEffect(() => {
    const { style } = document.documentElement;
    const element = box.current;
    if (!hasAny || element === null) return undefined;
    const measure = () => style.setProperty("--notices", `${element.offsetHeight}px`);
    measure();
    const observer = typeof ResizeObserver === "undefined" ? null : new ResizeObserver(measure);
    observer?.observe(element);
    return () => {
      observer?.disconnect();
      style.removeProperty("--notices");
    };
  }, [box, hasAny]);
}

import { type ReactElement, useRef } from "react";
import type { Vote } from "@/domain/model/planning";
import { confidenceOf } from "@/domain/portfolio/program/predictability";
import { useServices } from "@/features/services";
import { useFormat } from "@/i18n/use-format";
import { useTranslation } from "@/i18n/words";
import { Button } from "@/ui/button";
import { Callout } from "@/ui/callout";
import { Fields } from "@/ui/writes/fields";
import { useProgram } from "../program-context";

const scale: readonly Vote[] = [1, 2, 3, 4, 5];

/** The confidence of those who plan, 1 to 5, without names; and the commitment, which freezes what is planned (B55, B56). */
export function Confidence(): ReactElement {
  return (
    <div className="grid min-h-0 flex-1 content-start gap-5 overflow-auto p-4 print:overflow-visible print:p-0">
      <Fields>
        <Votes />
        <Commitment />
      </Fields>
    </div>
  );
}

function Votes(): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const { act } = useServices();
  const { interval } = useProgram().board;
  const { votes } = interval;
  const mean = confidenceOf(votes);
  const list = useRef<HTMLUListElement>(null);
  const write = (next: readonly Vote[], said: string): void =>
    void act({ type: "interval/vote", intervalId: interval.id, votes: next }, said).then((done) => {
      // Without a vote there is none to take back: the buttons go.
      if (done && next.length === 0) list.current?.querySelector("button")?.focus();
    });
  const most = Math.max(1, ...scale.map((vote) => votes.filter((each) => each === vote).length));
  return (
    <section
      aria-labelledby="confidence"
      className="grid max-w-150 gap-3 rounded-l border border-line bg-surface p-4"
    >
      <h2 id="confidence" className="font-semibold text-l">
        {t("plan.program.vote.title")}
      </h2>
      <p className="text-ink-2">{t("plan.program.vote.hint")}</p>
      <ul ref={list} className="grid gap-1.5">
        {scale.map((vote) => {
          const count = votes.filter((each) => each === vote).length;
          return (
            <li key={vote} className="grid grid-cols-[9rem_1fr_5rem] items-center gap-3">
              <Button
                size="s"
                onClick={() =>
                  write([...votes, vote], t("plan.program.vote.voted", { vote, count: votes.length + 1 }))
                }
              >
                {t("plan.program.vote.do", { vote })}
              </Button>
              <span aria-hidden className="block h-2.5 overflow-hidden rounded-full bg-line">
                <span className="block h-full bg-accent" style={{ width: `${(100 * count) / most}%` }} />
              </span>
              <span className="text-ink-2 text-s tabular-nums">
                {t("plan.program.vote.count", { count })}
              </span>
            </li>
          );
        })}
      </ul>
      <p>
        {mean === null
          ? t("plan.program.vote.none")
          : t("plan.program.vote.mean", { mean: format.points(mean), count: votes.length })}
      </p>
      {votes.length === 0 ? null : (
        <div className="flex gap-2 print:hidden">
          <Button writes size="s" onClick={() => write(votes.slice(0, -1), t("plan.program.vote.takenBack"))}>
            {t("plan.program.vote.takeBack")}
          </Button>
          <Button writes size="s" onClick={() => write([], t("plan.program.vote.cleared"))}>
            {t("plan.program.vote.clear")}
          </Button>
        </div>
      )}
    </section>
  );
}

function Commitment(): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const { act } = useServices();
  const { board } = useProgram();
  const { interval, tally } = board;
  const planned = new Set(board.rows.flatMap(({ placed }) => placed.map(({ epic }) => epic.id))).size;
  const commit = (): void =>
    void act(
      { type: "interval/commit", intervalId: interval.id },
      t("plan.program.commit.said", { interval: interval.name, count: planned }),
    );
  return (
    <section
      aria-labelledby="commitment"
      className="grid max-w-150 gap-3 rounded-l border border-line bg-surface p-4"
    >
      <h2 id="commitment" className="font-semibold text-l">
        {t("plan.program.commit.title")}
      </h2>
      <p className="text-ink-2">{t("plan.program.commit.hint")}</p>
      {tally.late > 0 ? (
        <Callout tone="warn">{t("plan.program.tally.late", { count: tally.late })}</Callout>
      ) : null}
      {interval.committed === null ? null : (
        <p>
          {t("plan.program.commit.at", {
            at: format.instantShort(interval.committed.at, "Europe/Paris"),
            count: interval.committed.epics.length,
          })}
        </p>
      )}
      <Button writes look="primary" className="justify-self-start print:hidden" onClick={commit}>
        {t(interval.committed === null ? "plan.program.commit.do" : "plan.program.commit.again")}
      </Button>
    </section>
  );
}

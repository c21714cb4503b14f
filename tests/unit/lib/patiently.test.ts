import { expect, test, vi } from "vitest";
import { patiently } from "@/lib/patiently";

test("code that did not come is asked for twice more, and only then is the failure told", async () => {
  vi.useFakeTimers();
  try {
    const bring = vi.fn<() => Promise<string>>();
    bring.mockRejectedValueOnce(new Error("broken off")).mockResolvedValueOnce("here");
    const came = patiently(bring);
    await vi.runAllTimersAsync();
    expect(await came).toBe("here");
    expect(bring).toHaveBeenCalledTimes(2);

    bring.mockReset().mockRejectedValue(new Error("no such file"));
    const failed = expect(patiently(bring)).rejects.toThrow("no such file");
    await vi.runAllTimersAsync();
    await failed;
    expect(bring).toHaveBeenCalledTimes(3);
  } finally {
    vi.useRealTimers();
  }
});

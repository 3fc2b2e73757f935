/** Callers who wait for their turn. Owners take turns. The callers of one owner get their turn in the order of their arrival. */
export interface WaitingLine {
  readonly length: number;
  /** Resolves at the caller's turn; an abort frees the place and rejects with the signal's reason. */
  join(signal: AbortSignal, owner?: string): Promise<void>;
  /** It is the first caller's turn. */
  next(): void;
}

export function waitingLine(): WaitingLine {
  const callers = new Map<string, Queue<() => void>>();
  /** The owners with waiting callers. The owner of the last turn stands at the end. */
  const owners = queue<string>();
  let length = 0;

  function add(owner: string, go: () => void): void {
    const own = callers.get(owner) ?? queue();
    callers.set(owner, own);
    own.add(go);
    owners.add(owner);
    length += 1;
  }

  function remove(owner: string, go: () => void): void {
    const own = callers.get(owner);
    own?.delete(go);
    length -= 1;
    if (own?.first() !== undefined) return;
    callers.delete(owner);
    owners.delete(owner);
  }

  return {
    get length() {
      return length;
    },
    join: (signal, owner = "") =>
      new Promise((resolve, reject) => {
        signal.throwIfAborted();
        const leave = () => {
          remove(owner, go);
          reject(signal.reason);
        };
        const go = () => {
          remove(owner, go);
          signal.removeEventListener("abort", leave);
          resolve();
        };
        add(owner, go);
        signal.addEventListener("abort", leave, { once: true });
      }),
    next() {
      const owner = owners.first();
      if (owner === undefined) return;
      callers.get(owner)?.first()?.();
      if (owners.delete(owner)) owners.add(owner);
    },
  };
}

interface Queue<Member> {
  add(member: Member): void;
  /** False if it was not in the queue. */
  delete(member: Member): boolean;
  first(): Member | undefined;
}

/** A queue that its members can leave from anywhere. */
function queue<Member>(): Queue<Member> {
  const members = new Set<Member>();
  // One iterator is kept. A new iterator at each turn would have to skip all members who have left.
  let order = members.values();
  let head: Member | undefined;

  return {
    add: (member) => members.add(member),
    delete(member) {
      if (member === head) head = undefined;
      return members.delete(member);
    },
    first() {
      head ??= order.next().value;
      if (head !== undefined || members.size === 0) return head;
      order = members.values();
      head = order.next().value;
      return head;
    },
  };
}

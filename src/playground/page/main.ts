/** The page: rooms to talk in, views to look at, an article beside them. */
import type { PageEvent, Room, RunRequest, Welcome } from "../protocol.ts";
import { showArticle } from "./article.ts";
import { menuCommands, slashCommands } from "./catalog.ts";
import { createComposer } from "./composer.ts";
import { drawDoctor } from "./doctor.ts";
import { announce, byId, h, icon, iconButton } from "./dom.ts";
import { openForm } from "./form-dialog.ts";
import { EXAMPLE, greetingOf, roomHead } from "./greeting.ts";
import { startLanguage } from "./document-language.ts";
import { createLog } from "./log.ts";
import { addressOf, closeArticle, goTo, HOME, readPlace } from "./place.ts";
import { dismiss, isFailure, listen, press, run, say, type Failure } from "./server.ts";
import { drawSidebar, roomKey, VIEWS } from "./sidebar.ts";
import { drawSources } from "./sources.ts";
import { openSwitcher } from "./switcher.ts";
import { startTheme } from "./theme.ts";
import { words } from "./words/index.ts";

const begin = (first: Welcome): ((event: PageEvent) => void) => {
  let welcome = first;
  const { rooms } = welcome;
  const unread = new Set<string>();
  const typing = new Set<string>();
  const readTyping = (): void => {
    typing.clear();
    for (const roomId of welcome.typing) typing.add(roomId);
  };
  let shownView = "";
  let shownArticle = "";
  let before: HTMLElement | null = null;
  const roomOf = (view: string): Room | undefined => rooms.find((room) => roomKey(room) === view);
  const here = (): Room => roomOf(readPlace().view) ?? roomOf(HOME) ?? rooms[0]!;

  const tell = (told: string): void => {
    byId("connection").hidden = told === "";
    byId("connection").textContent = told;
  };
  const toldOf = (outcome: object | Failure): boolean => {
    if (isFailure(outcome)) tell(outcome.fault);
    return isFailure(outcome);
  };

  const runCommand = async (request: RunRequest): Promise<void> => {
    const outcome = await run(request);
    if (!isFailure(outcome) && outcome.form) askForm(outcome.form, request.roomId, null);
    else toldOf(outcome);
  };
  const pressed = async (
    roomId: string,
    messageId: string | null,
    customId: string,
    values: readonly string[],
    fields: Readonly<Record<string, string>> = {},
  ): Promise<void> => {
    const outcome = await press({ roomId, messageId, customId, values, fields });
    if (!isFailure(outcome) && outcome.form) askForm(outcome.form, roomId, messageId);
    else toldOf(outcome);
  };
  const askForm = (form: Parameters<typeof openForm>[0], roomId: string, messageId: string | null): void =>
    openForm(form, (fields) => void pressed(roomId, messageId, form.custom_id, [], fields));
  const speak = (roomId: string, text: string, replyTo: string | null): void =>
    void say({ roomId, text, replyTo }).then(toldOf);

  const askExample = (question: string): void => {
    const room = here();
    if (room.kind === "direct") speak(room.id, question, null);
    else
      void runCommand({
        roomId: room.id,
        type: 1,
        name: "ask",
        subcommand: [],
        options: { question },
        files: {},
        targetId: null,
      });
  };

  const beginIn = (room: Room, path: string, typed: string): void => {
    goTo({ view: roomKey(room), article: null });
    // At once: the browser tells of the new address only later.
    show();
    composer.begin(path, typed);
  };

  const log = createLog({
    message: {
      use: (message, customId, values) => {
        if (customId.startsWith(EXAMPLE))
          askExample(welcome.examples[Number(customId.slice(EXAMPLE.length))] ?? "");
        else void pressed(message.roomId, message.id, customId, values);
      },
      dismiss: (id) => void dismiss(id).then(toldOf),
    },
    greeting: (room) => greetingOf(room, welcome),
    tools: (message) => ({
      reply: () => composer.replyTo(message),
      entries: menuCommands(welcome.commands, here()).map((name) => ({
        label: name,
        choose: () =>
          void runCommand({
            roomId: message.roomId,
            type: 3,
            name,
            subcommand: [],
            options: {},
            files: {},
            targetId: message.id,
          }),
      })),
    }),
  });
  const composer = createComposer({
    holder: byId("composer"),
    rooms,
    commands: () => welcome.commands,
    say: speak,
    run: (request) => void runCommand(request),
    beginIn,
  });

  const switchPlace = (): void => {
    const room = here();
    openSwitcher([
      ...rooms.map((each) => ({
        label: each.kind === "channel" ? `#${each.name}` : each.name,
        detail: each.kind === "channel" ? words.sidebar.channel : words.sidebar.direct,
        value: () => goTo({ view: roomKey(each), article: null }),
      })),
      ...Object.entries(VIEWS).map(([view, { title, topic }]) => ({
        label: title,
        detail: topic,
        value: () => goTo({ view, article: null }),
      })),
      ...slashCommands(welcome.commands, room).map(({ path, description }) => ({
        label: path,
        detail: description,
        value: () => beginIn(room, path, ""),
      })),
    ]);
  };
  const sidebar = drawSidebar(rooms, switchPlace);
  byId("header-tools").replaceChildren(
    iconButton("search", `${words.sidebar.whereTo} (Ctrl+K)`, { onclick: switchPlace }),
  );

  const showTyping = (): void => {
    byId("typing").textContent = typing.has(here().id) && roomOf(shownView) ? words.messages.typing : "";
  };

  const head = (title: string, topic: string, drawing: Parameters<typeof icon>[0]): void => {
    byId("title").textContent = title;
    byId("topic").textContent = topic;
    byId("title-icon").replaceChildren(icon(drawing));
    document.title = `${title} · Dateline`;
  };

  const showView = async (view: string): Promise<void> => {
    if (view === shownView) return;
    shownView = view;
    const stage = byId("stage");
    const room = roomOf(view);
    byId("composer").hidden = room === undefined;
    stage.className = room ? "chat" : "page";
    stage.scrollTop = 0;
    if (room) {
      unread.delete(view);
      head(
        room.name,
        room.kind === "channel" ? words.greeting.channelTopic : words.greeting.directTopic,
        room.kind === "channel" ? "hash" : "at",
      );
      stage.replaceChildren(roomHead(room), log.element);
      log.enter(room);
      startTheme();
      composer.enter(room);
    } else {
      const { title, topic, icon: drawing } = view === "doctor" ? VIEWS.doctor : VIEWS.sources;
      head(title, topic, drawing);
      stage.replaceChildren(h("p", { class: "empty" }, words.reading));
      const drawn = await (view === "doctor" ? drawDoctor() : drawSources());
      if (shownView === view) stage.replaceChildren(drawn);
      stage.focus();
      announce(title);
    }
    sidebar.mark(view, unread);
    showTyping();
  };

  /** On a phone the article covers all else, which then cannot be reached behind it. */
  const narrow = matchMedia("(max-width: 860px)");
  const coverBehind = (): void => {
    const isCovered = narrow.matches && shownArticle !== "";
    for (const id of ["main", "sidebar"]) byId(id).inert = isCovered;
  };
  narrow.addEventListener("change", coverBehind);

  const showPanel = async (address: string): Promise<void> => {
    const { article } = readPlace();
    const panel = byId("panel");
    const key = article ? address.slice(address.indexOf("article=")) : "";
    if (key === shownArticle) return;
    if (shownArticle === "")
      before = document.activeElement instanceof HTMLElement ? document.activeElement : null;
    shownArticle = key;
    panel.hidden = article === null;
    byId("app").classList.toggle("reading", article !== null);
    coverBehind();
    if (article) {
      await showArticle(panel, article);
      return;
    }
    panel.replaceChildren();
    // What opened the article may have been drawn anew since.
    if (before?.isConnected) before.focus();
    else composer.focus();
  };

  const show = (): void => {
    const place = readPlace();
    const view = roomOf(place.view) || Object.hasOwn(VIEWS, place.view) ? place.view : HOME;
    void showView(view);
    void showPanel(addressOf(place));
  };

  addEventListener("hashchange", show);
  document.querySelector(".skip")?.addEventListener("click", (event) => {
    event.preventDefault();
    composer.focus();
  });
  addEventListener("keydown", (event) => {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k") {
      event.preventDefault();
      switchPlace();
    } else if (
      event.key === "Escape" &&
      readPlace().article &&
      !document.querySelector("dialog[open]") &&
      !event.defaultPrevented
    ) {
      closeArticle();
    }
  });
  log.reset(welcome.messages);
  readTyping();
  show();

  return (event) => {
    if (event.kind === "welcome") {
      welcome = event.welcome;
      tell("");
      readTyping();
      showTyping();
      log.reset(welcome.messages);
    } else if (event.kind === "message") {
      const { message } = event;
      log.put(message);
      const room = rooms.find(({ id }) => id === message.roomId);
      if (room && roomKey(room) !== shownView) {
        unread.add(roomKey(room));
        sidebar.mark(shownView, unread);
      }
    } else if (event.kind === "gone") log.remove(event.id);
    else {
      if (event.isTyping) typing.add(event.roomId);
      else typing.delete(event.roomId);
      showTyping();
    }
  };
};

startLanguage();
startTheme();
let heard: ((event: PageEvent) => void) | null = null;
listen(
  (event) => {
    if (heard) heard(event);
    else if (event.kind === "welcome") heard = begin(event.welcome);
  },
  (isConnected) => {
    byId("connection").hidden = isConnected;
    byId("connection").textContent = isConnected ? "" : words.notConnected;
  },
);

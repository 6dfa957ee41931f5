package dev.parley.runtime;

import dev.parley.api.Bot;
import dev.parley.api.BotEvent;
import dev.parley.api.ConnectionChange;
import dev.parley.api.Conversation;
import dev.parley.api.EntryChange;
import dev.parley.api.EventKey;
import dev.parley.api.ExpansionChange;
import dev.parley.api.MemberChange;
import dev.parley.api.Message;
import dev.parley.api.Recall;
import dev.parley.api.Receipt;
import dev.parley.api.RoomChange;
import dev.parley.api.handler.HandlerErrorListener;
import dev.parley.api.plugin.CommandCatalog;
import dev.parley.api.plugin.PluginDescriptor;
import dev.parley.api.time.Timers;
import dev.parley.api.transport.Cursor;
import dev.parley.api.transport.Transport;
import dev.parley.journal.Journal;
import dev.parley.runtime.explain.Explanation;
import dev.parley.runtime.internal.argument.Call;
import dev.parley.runtime.internal.argument.CapturedArgument;
import dev.parley.runtime.internal.argument.ChatroomArgument;
import dev.parley.runtime.internal.argument.ContentArgument;
import dev.parley.runtime.internal.argument.DialogArgument;
import dev.parley.runtime.internal.argument.MentionArgument;
import dev.parley.runtime.internal.argument.SenderIdArgument;
import dev.parley.runtime.internal.argument.SimpleArgument;
import dev.parley.runtime.internal.argument.TextsArgument;
import dev.parley.runtime.internal.command.CommandPrefixes;
import dev.parley.runtime.internal.condition.Conditions;
import dev.parley.runtime.internal.dialog.DialogMemory;
import dev.parley.runtime.internal.dialog.Dialogs;
import dev.parley.runtime.internal.dialog.OpenDialog;
import dev.parley.runtime.internal.dispatch.AccountBot;
import dev.parley.runtime.internal.dispatch.BotLoops;
import dev.parley.runtime.internal.dispatch.Condemned;
import dev.parley.runtime.internal.dispatch.Delivery;
import dev.parley.runtime.internal.dispatch.DialogTurns;
import dev.parley.runtime.internal.dispatch.Dispatcher;
import dev.parley.runtime.internal.dispatch.Doorkeeper;
import dev.parley.runtime.internal.dispatch.Failures;
import dev.parley.runtime.internal.dispatch.HomeRooms;
import dev.parley.runtime.internal.dispatch.Intake;
import dev.parley.runtime.internal.dispatch.Invocation;
import dev.parley.runtime.internal.dispatch.OwnUsers;
import dev.parley.runtime.internal.dispatch.Phrases;
import dev.parley.runtime.internal.dispatch.Recipient;
import dev.parley.runtime.internal.dispatch.ServerTime;
import dev.parley.runtime.internal.dispatch.Standing;
import dev.parley.runtime.internal.dispatch.StoreArgument;
import dev.parley.runtime.internal.dispatch.Suggestions;
import dev.parley.runtime.internal.dispatch.Turns;
import dev.parley.runtime.internal.dispatch.TypingSigns;
import dev.parley.runtime.internal.durable.Connections;
import dev.parley.runtime.internal.durable.Durability;
import dev.parley.runtime.internal.durable.JournalKeeper;
import dev.parley.runtime.internal.explain.Explainer;
import dev.parley.runtime.internal.explain.Traces;
import dev.parley.runtime.internal.handler.HandlerScanner;
import dev.parley.runtime.internal.lane.Backlog;
import dev.parley.runtime.internal.lane.Lanes;
import dev.parley.runtime.internal.lane.Watchdog;
import dev.parley.runtime.internal.meter.AccountMeters;
import dev.parley.runtime.internal.meter.LaneTimes;
import dev.parley.runtime.internal.meter.RuntimeMeters;
import dev.parley.runtime.internal.observe.Observing;
import dev.parley.runtime.internal.outbox.Ending;
import dev.parley.runtime.internal.outbox.Keeper;
import dev.parley.runtime.internal.outbox.MemoryOutbox;
import dev.parley.runtime.internal.outbox.Outbox;
import dev.parley.runtime.internal.routing.CurrentRoutes;
import dev.parley.runtime.internal.routing.ErrorRoutes;
import dev.parley.runtime.internal.routing.Listening;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings accounts and plugins together. Safe for use by many threads. */
public final class BotRuntime implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(BotRuntime.class);

  private final Timers timers;
  private final Drain drain;
  private final MeterRegistry meters;
  private final Locale locale;
  private final Observing observing = new Observing();
  private final Turns turns = new Turns();
  private final OwnUsers ownUsers = new OwnUsers();
  private final CurrentRoutes routes;
  private final Lanes lanes;
  private final @Nullable Durability durability;
  private final Outbox outbox;
  private final Plugins plugins;
  private final Condemned condemned;
  private final Dialogs dialogs;
  private final DialogTurns dialogTurns;
  private final Dispatcher dispatcher;
  private final Watchdog watchdog;
  private final Explainer explainer;
  private final Map<String, Attached> attached = new ConcurrentHashMap<>();

  /** As the other one, where nobody has a role, and nothing is added but listeners. */
  public BotRuntime(
      Timers timers,
      RuntimeOptions options,
      MeterRegistry meters,
      List<HandlerErrorListener> listeners) {
    this(timers, options, meters, Extensions.NONE.withListeners(listeners), Access.NONE);
  }

  /**
   * @param timers the clock; closed by whoever made it
   * @param meters where everything is counted, under names that begin with {@code parley.}
   * @param extensions what the application adds
   * @param access who may do what
   */
  public BotRuntime(
      Timers timers,
      RuntimeOptions options,
      MeterRegistry meters,
      Extensions extensions,
      Access access) {
    this(timers, options, meters, extensions, access, null);
  }

  /**
   * As the other one, where nothing is lost when the process ends.
   *
   * @param journal where everything is kept; closed by whoever made it, after the runtime
   */
  public BotRuntime(
      Timers timers,
      RuntimeOptions options,
      MeterRegistry meters,
      Extensions extensions,
      Access access,
      @Nullable Journal journal) {
    Carriers.warnBelow(options.lanes().carriersExpected());
    this.timers = timers;
    this.meters = meters;
    locale = options.locale();
    drain = new Drain(timers, options.drainTimeout());
    Listening listening = listening(options.commands());
    routes = new CurrentRoutes(listening);
    Connections connections = new Connections();
    MemoryOutbox lines =
        new MemoryOutbox(
            options.sends(),
            timers,
            new Delivery(account -> attachedAs(account).transport),
            observing.outcomes(new CountedOutcomes(this::metersOf)),
            journal == null ? Keeper.NONE : new JournalKeeper(journal.acts(), connections));
    durability = journal == null ? null : new Durability(journal, connections, lines);
    outbox = durability == null ? lines : durability.outbox();
    Ending inMemory = lines::put;
    Ending.Maker endings = durability == null ? (event, id) -> inMemory : durability;
    ErrorRoutes errorRoutes = new ErrorRoutes();
    plugins =
        new Plugins(
            scanner(), extensions, routes, errorRoutes, meters, turns, drain, new PluginWatch());
    Failures failures = new Failures(extensions.listeners());
    condemned = new Condemned(options.handlers(), timers, failures, plugins::switchOff);
    Traces traces = new Traces(options.explain());
    explainer =
        new Explainer(traces, routes, account -> attachedAs(account).recipient.bot().userId());
    Invocation invocation =
        new Invocation(
            turns,
            outbox,
            errorRoutes,
            failures,
            condemned,
            listening.prefixes(),
            new TypingSigns(timers, options.typing()));
    dialogs =
        new Dialogs(
            options.dialogs(),
            timers,
            command -> !routes.find(command).isEmpty(),
            durability == null ? DialogMemory.NONE : durability.dialogs(),
            this::look);
    dialogTurns =
        new DialogTurns(
            routes,
            dialogs,
            invocation,
            endings,
            account -> attachedAs(account).recipient,
            this::dispatcher);
    dispatcher =
        new Dispatcher(
            routes,
            outbox,
            endings,
            options.admission(),
            new BotLoops(options.admission(), timers),
            new Doorkeeper(new Conditions(access, timers), invocation, dialogTurns),
            dialogTurns,
            new Suggestions(routes, options.commands().suggest()),
            traces,
            account -> attachedAs(account).recipient);
    lanes =
        new Lanes(
            options.lanes(),
            observing.worker(dispatcher),
            durability == null ? Backlog.NONE : durability::backlog,
            new LaneTimes(meters));
    plugins.observing(observing);
    watchdog = new Watchdog(lanes, timers, options.handlers());
    new RuntimeMeters(meters)
        .gauge("parley.lanes.active", "Conversations with events", lanes, Lanes::active)
        .gauge("parley.lanes.events", "Events that wait or are handled", lanes, Lanes::events)
        .gauge(
            "parley.lanes.condemned",
            "Handlers that run on although they were told to end",
            condemned,
            each -> each.all().size())
        .gauge(
            "parley.outbox.waiting",
            "Messages and changes of entries that wait to be sent or for their outcome",
            outbox,
            Outbox::waiting)
        .gauge("parley.routes", "Routes in force", routes, each -> each.get().size())
        .gauge(
            "parley.routes.without.literal",
            "Patterns that are run for every text, because no literal must occur in them",
            routes,
            each -> each.patternsWithoutLiteral().size())
        .gauge("parley.plugins", "Plugins that are switched on", plugins, Plugins::count)
        .gauge(
            "parley.plugins.switched.off",
            "Plugins that were switched off because their handlers do not end",
            plugins,
            each -> each.switchedOff().size())
        .gauge("parley.dialogs.open", "Dialogs that wait for an answer", dialogs, Dialogs::size)
        .gauge(
            "parley.dialogs.live",
            "Dialogs that wait on a thread of their own",
            dialogs,
            Dialogs::live);
  }

  /**
   * Tells each event, run of a handler and send to a registry of observations, from which tracers
   * make spans. To be called before plugins are started and accounts attached; nothing is made
   * while the registry has no handlers.
   */
  public void observe(ObservationRegistry registry) {
    observing.by(registry);
  }

  /** Switches plugins on and off. */
  public Plugins plugins() {
    return plugins;
  }

  /** The commands that are switched on right now. */
  public CommandCatalog commands() {
    return routes;
  }

  /**
   * Connects an account. From now on the transport is the runtime's, which closes it in the end.
   * Plugins that shall see the first messages are started before.
   *
   * @throws IllegalStateException when an account of this name is attached already
   */
  public Account attach(Transport transport) {
    return attach(transport, List.of());
  }

  /**
   * Connects an account that shall be in chatrooms: whenever it is connected it enters those that
   * it is not in, as by {@link Bot#join}.
   *
   * @param rooms their ids
   * @throws IllegalStateException when an account of this name is attached already
   */
  public Account attach(Transport transport, List<String> rooms) {
    return attach(transport, rooms, locale);
  }

  /**
   * Connects an account that speaks a language of its own, as {@link #attach(Transport, List)}.
   *
   * @throws IllegalStateException when an account of this name is attached already
   */
  public Account attach(Transport transport, List<String> rooms, Locale speaks) {
    String name = transport.account();
    AccountBot bot = new AccountBot(transport, speaks, turns, lanes, outbox);
    Recipient recipient =
        new Recipient(
            bot, new AccountMeters(meters, name), new ServerTime(timers), new Phrases(speaks));
    Standing standing = new Standing(timers);
    recipient.meters().watch(transport, () -> standing.status().isConnected() ? 1 : 0);
    Intake intake =
        new Intake(
            recipient,
            ownUsers,
            lanes,
            new HomeRooms(transport, bot, rooms),
            standing,
            timers,
            durability);
    Attached before =
        attached.putIfAbsent(name, new Attached(transport, recipient, intake, standing));
    if (before != null) {
      throw new IllegalStateException("the account \"" + name + "\" is attached already");
    }
    Cursor from = Cursor.START;
    if (durability != null) {
      durability.dialogs().resume(name, dialogs::resume);
      from = durability.recovery().resumeActs(name);
      intake.begin(durability, () -> durability.recovery().resumeEvents(name, intake::resume));
    }
    return new Account(bot, transport, transport.connect(from, intake));
  }

  /** The bot of an attached account, as it speaks outside of handlers. */
  public Optional<Bot> bot(String account) {
    return Optional.ofNullable(attached.get(account)).map(each -> each.recipient.bot());
  }

  /** Where an attached account stands with its service, and what went wrong last. */
  public Optional<AccountStatus> status(String account) {
    return Optional.ofNullable(attached.get(account)).map(each -> each.standing.status());
  }

  /**
   * What became of an event, and why.
   *
   * @param key of the event; of a message it is its UID
   * @return empty when the event is not remembered: it never came, or is too long ago
   */
  public Optional<Explanation> explain(String key) {
    return explainer.find(new EventKey(key));
  }

  /** The handlers that run on although they were told to end. */
  public List<CondemnedLane> condemned() {
    return condemned.all();
  }

  /**
   * Takes an event that came in on another way than the account's transport. It is handled in the
   * lane of its conversation, like every other.
   *
   * @return false when it is not taken: its lane is full, or the runtime is closing
   * @throws IllegalStateException when no account of that name is attached
   */
  public boolean tell(BotEvent event) {
    return attachedAs(event.account()).intake.tell(event);
  }

  /**
   * Waits until everything that was taken is handled and everything that was asked for is sent.
   *
   * @return false when that took longer than the drain timeout
   */
  public boolean awaitIdle() {
    return drain.await(
        kept()
            .thenCompose(arrived -> lanes.idle())
            .thenCompose(handled -> kept())
            .thenCompose(ended -> outbox.idle()));
  }

  /**
   * Takes no further events, waits for what is under way as long as the drain timeout allows, drops
   * what then still waits, interrupts what still runs, and closes the transports.
   */
  @Override
  public void close() {
    attached.values().forEach(each -> each.intake.close());
    if (!awaitIdle()) {
      LOG.warn(
          "closing with {} events not handled and {} messages not sent",
          lanes.events(),
          outbox.waiting());
      lanes.abandon();
    }
    dialogTurns.parkAll();
    watchdog.close();
    attached.values().forEach(each -> each.transport.close());
  }

  private static Listening listening(RuntimeOptions.Commands commands) {
    return new Listening(
        new CommandPrefixes(commands.prefixes()),
        commands.barePrivate(),
        commands.botNames(),
        commands.accountNames());
  }

  private HandlerScanner scanner() {
    return new HandlerScanner(
        List.of(
            SimpleArgument.event(Message.class),
            SimpleArgument.event(EntryChange.class),
            SimpleArgument.event(Recall.class),
            SimpleArgument.event(Receipt.class),
            SimpleArgument.event(ExpansionChange.class),
            SimpleArgument.event(MemberChange.class),
            SimpleArgument.event(RoomChange.class),
            SimpleArgument.event(ConnectionChange.class),
            SimpleArgument.event(BotEvent.class),
            new SimpleArgument<>(Bot.class, Call::bot),
            new SimpleArgument<>(Conversation.class, call -> call.event().conversation()),
            new ChatroomArgument(),
            new ContentArgument(),
            new MentionArgument(),
            new SimpleArgument<>(CommandCatalog.class, call -> routes),
            new SimpleArgument<>(Locale.class, call -> call.bot().locale()),
            new TextsArgument(),
            new DialogArgument(),
            new StoreArgument(turns, durability),
            new SenderIdArgument(),
            new CapturedArgument()));
  }

  private void look(OpenDialog dialog) {
    lanes.run(dialog.lane(), station -> dialogTurns.look(dialog, station));
  }

  /** Completes when nothing is on its way into the journal. */
  private CompletableFuture<Void> kept() {
    return durability == null ? CompletableFuture.completedFuture(null) : durability.idle();
  }

  private Dispatcher dispatcher() {
    return dispatcher;
  }

  private AccountMeters metersOf(String account) {
    return attachedAs(account).recipient.meters();
  }

  private Attached attachedAs(String account) {
    Attached found = attached.get(account);
    if (found == null) {
      throw new IllegalStateException("no account \"" + account + "\" is attached");
    }
    return found;
  }

  private record Attached(
      Transport transport, Recipient recipient, Intake intake, Standing standing) {}

  /** Makes the tables of plugins that start, and takes the scripts of those that stop aside. */
  private final class PluginWatch implements Plugins.Watch {

    @Override
    public void starting(PluginDescriptor plugin) {
      if (durability != null) {
        durability.migrate(plugin);
      }
    }

    @Override
    public void stopped(String id) {
      dialogTurns.park(id);
    }
  }
}

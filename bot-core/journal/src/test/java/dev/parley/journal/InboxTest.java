package dev.parley.journal;

import static dev.parley.journal.Events.BOT;
import static dev.parley.journal.Events.answer;
import static dev.parley.journal.Events.batch;
import static dev.parley.journal.Events.done;
import static dev.parley.journal.Events.failure;
import static dev.parley.journal.Events.handled;
import static dev.parley.journal.Events.message;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.api.Conversation;
import dev.parley.api.transport.Cursor;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InboxTest extends JournalTest {

  InboxTest(TestDatabase database) {
    super(database);
  }

  private Inbox inbox() {
    return journal.inbox();
  }

  @Test
  void an_event_waits_until_it_is_handled_also_over_a_restart() {
    Stored stored = done(inbox().receive(BOT, batch("c1", message("m1")))).getFirst();
    reopen();
    assertThat(inbox().cursor(BOT)).isEqualTo(new Cursor("c1"));
    assertThat(inbox().unhandled(BOT, 0, 10)).containsExactly(stored);
    done(inbox().handled(handled(stored)));
    assertThat(inbox().unhandled(BOT, 0, 10)).isEmpty();
    reopen();
    assertThat(inbox().unhandled(BOT, 0, 10)).isEmpty();
  }

  @Test
  void events_get_growing_ids_in_their_order() {
    List<Stored> stored =
        done(inbox().receive(BOT, batch("c", message("a"), message("b"), message("c"))));
    assertThat(stored).extracting(one -> one.event().key().value()).containsExactly("a", "b", "c");
    assertThat(stored).extracting(Stored::id).isSorted().doesNotHaveDuplicates();
    reopen();
    Stored later = done(inbox().receive(BOT, batch("d", message("d")))).getFirst();
    assertThat(later.id()).isGreaterThan(stored.getLast().id());
  }

  @Test
  void a_copy_of_an_event_is_dropped_whatever_way_it_comes() {
    done(inbox().receive(BOT, batch("1", message("m1"), message("m1"))));
    assertThat(done(inbox().receive(BOT, batch("2", message("m1"), message("m2")))))
        .extracting(one -> one.event().key().value())
        .containsExactly("m2");
    reopen();
    assertThat(done(inbox().receive(BOT, batch("3", message("m2"), message("m1"))))).isEmpty();
    assertThat(inbox().unhandled(BOT, 0, 10)).hasSize(2);
  }

  @Test
  void copies_in_one_group_are_dropped_without_a_cache_too() {
    reopen(options.withDedupeCache(0));
    List<CompletionStage<List<Stored>>> stages = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      stages.add(inbox().receive(BOT, batch("c" + i, message("m" + i % 7))));
    }
    assertThat(stages.stream().mapToInt(stage -> done(stage).size()).sum()).isEqualTo(7);
    assertThat(inbox().unhandled(BOT, 0, 100)).hasSize(7);
  }

  @Test
  void one_account_does_not_hide_an_event_from_another() {
    done(inbox().receive(BOT, batch("1", message("m1"))));
    assertThat(done(inbox().receive("other", batch("2", message("m1"))))).hasSize(1);
    assertThat(inbox().cursor("other")).isEqualTo(new Cursor("2"));
    assertThat(inbox().cursor("nobody")).isEqualTo(Cursor.START);
  }

  @Test
  void an_event_without_a_key_is_handed_on_and_not_kept() {
    List<Stored> stored =
        done(inbox().receive(BOT, batch("1", message(""), message("m"), message(""))));
    assertThat(stored).extracting(Stored::id).element(0).isEqualTo(0L);
    assertThat(stored).hasSize(3);
    assertThat(inbox().unhandled(BOT, 0, 10)).hasSize(1);
    assertThat(done(inbox().handled(handled(stored.getFirst(), answer("hi"))))).hasSize(1);
  }

  @Test
  void a_batch_without_events_moves_the_cursor() {
    done(inbox().receive(BOT, batch("moved")));
    assertThat(inbox().cursor(BOT)).isEqualTo(new Cursor("moved"));
  }

  @Test
  void a_full_lane_is_read_back_in_order_and_page_by_page() {
    for (int i = 0; i < 25; i++) {
      done(
          inbox()
              .receive(
                  BOT, batch("c", message("a" + i, "amy", "x"), message("b" + i, "bob", "x"))));
    }
    List<String> read = new ArrayList<>();
    long last = 0;
    for (List<Stored> page = page(last); !page.isEmpty(); page = page(last)) {
      page.forEach(one -> read.add(one.event().key().value()));
      last = page.getLast().id();
    }
    assertThat(read)
        .containsExactlyElementsOf(IntStream.range(0, 25).mapToObj(i -> "b" + i).toList());
  }

  private List<Stored> page(long after) {
    return inbox().waiting(BOT, Conversation.privateChat("bob"), after, 10);
  }

  @Test
  void an_event_ends_once() {
    Stored stored = done(inbox().receive(BOT, batch("1", message("m1")))).getFirst();
    done(inbox().handled(handled(stored, answer("first"))));
    assertThat(failure(inbox().handled(handled(stored, answer("second")))))
        .isInstanceOf(JournalException.NotWaiting.class);
    assertThat(journal.acts().unsettled(0, 10)).hasSize(1);
  }

  @Test
  void what_fails_in_a_group_does_not_hurt_the_others() {
    List<Stored> stored =
        done(inbox().receive(BOT, batch("1", message("a"), message("b"), message("c"))));
    done(inbox().handled(handled(stored.get(1))));
    CompletionStage<List<StoredAct>> first = inbox().handled(handled(stored.get(0), answer("a")));
    CompletionStage<List<StoredAct>> again = inbox().handled(handled(stored.get(1), answer("b")));
    CompletionStage<List<StoredAct>> third = inbox().handled(handled(stored.get(2), answer("c")));
    assertThat(failure(again)).isInstanceOf(JournalException.NotWaiting.class);
    done(first);
    done(third);
    assertThat(journal.acts().unsettled(0, 10))
        .extracting(StoredAct::act)
        .containsExactly(Events.send("a"), Events.send("c"));
  }
}

package dev.parley.example.server.playground;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The limits of the playground, {@code parley.playground}. With the defaults a user takes 5 MB at
 * most, another 8 MB when all their chatrooms are full of the longest entries, and usually some KB.
 *
 * @param hosts the names under which a browser on this machine may ask for the page; another one
 *     means that a foreign site leads the browser here by its own DNS
 * @param users how many users may be there at once
 * @param idle how long a user stays when no browser asks for anything
 * @param conversations how many conversations of a user are kept
 * @param lines how many lines of a conversation are kept
 * @param lineChars how many characters the kept lines of a conversation may have, with their JSON
 * @param events how many raw events of a user are kept and shown
 * @param eventChars how many characters the kept raw events may have
 * @param jsonChars how many characters of one JSON body are shown
 * @param textChars how many characters a text may have; longer ones that come are cut
 * @param valueChars how many characters of an entry's value are shown
 * @param rooms how many chatrooms a user may be in
 * @param roomPlugins the plugins whose commands are offered in chatrooms only
 * @param streams how many browser windows of one user are kept up to date
 * @param heartbeat how often a silent stream is used, so that a dead one is noticed
 * @param streamLife how long a stream lasts; the browser then opens the next one by itself, which
 *     keeps the user and the session alive
 * @param answer how long a send may take before the page stops waiting
 */
@ConfigurationProperties("parley.playground")
public record PlaygroundProperties(
    @DefaultValue({"localhost", "127.0.0.1", "[::1]"}) List<String> hosts,
    @DefaultValue("50") int users,
    @DefaultValue("30m") Duration idle,
    @DefaultValue("10") int conversations,
    @DefaultValue("200") int lines,
    @DefaultValue("200000") int lineChars,
    @DefaultValue("200") int events,
    @DefaultValue("400000") int eventChars,
    @DefaultValue("8192") int jsonChars,
    @DefaultValue("4000") int textChars,
    @DefaultValue("200") int valueChars,
    @DefaultValue("10") int rooms,
    @DefaultValue("live-room") List<String> roomPlugins,
    @DefaultValue("4") int streams,
    @DefaultValue("15s") Duration heartbeat,
    @DefaultValue("5m") Duration streamLife,
    @DefaultValue("10s") Duration answer) {}

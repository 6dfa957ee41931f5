package dev.parley.api.handler;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Handles users who come into a group or chatroom or go. The method may take the {@link
 * dev.parley.api.MemberChange}.
 *
 * <p>It comes from notices of groups ({@code RC:GrpNtf}), from changes of groups that the service
 * hosts, from {@code RC:ChrmMemChange} and the chatroom status callbacks for chatrooms, as far as
 * the account's transport is told of them; and from the app's own server by {@code POST
 * /api/events/members}, since clients are told nothing of the members of ordinary groups. Who is in
 * a group, owns and administers it is known to the {@link dev.parley.api.access.GroupDirectory}.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface OnMemberChange {}

package dev.parley.api.handler;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Handles users who come into a group or chatroom or go. The method may take the {@link
 * dev.parley.api.MemberChange}. The service tells of groups by its notices ({@code RC:GrpNtf}), and
 * of chatrooms by {@code RC:ChrmMemChange}, where the app has asked for that.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface OnMemberChange {}

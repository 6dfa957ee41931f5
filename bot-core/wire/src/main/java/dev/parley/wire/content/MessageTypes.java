package dev.parley.wire.content;

import dev.parley.api.content.FileContent;
import dev.parley.api.content.ForwardContent;
import dev.parley.api.content.GifContent;
import dev.parley.api.content.HqVoiceContent;
import dev.parley.api.content.ImageContent;
import dev.parley.api.content.LocationContent;
import dev.parley.api.content.RichContent;
import dev.parley.api.content.TextContent;
import dev.parley.api.content.TypingContent;
import dev.parley.api.content.VideoContent;
import dev.parley.api.content.VoiceContent;
import java.util.List;

/** What people say and show to each other. */
final class MessageTypes {

  /** The encoding of a recording that does not name one. */
  private static final String DEFAULT_VOICE_FORMAT = "aac";

  static final List<ContentType<?>> ALL =
      List.of(
          new ContentType<>(
              "RC:TxtMsg",
              TextContent.class,
              in -> new TextContent(in.need("content"), in.meta()),
              (it, out) -> out.text("content", it.text())),
          new ContentType<>(
              "RC:TypSts",
              TypingContent.class,
              in -> new TypingContent(in.need("typingContentType")),
              (it, out) -> out.text("typingContentType", it.typingObjectName())),
          new ContentType<>(
              "RC:ImgMsg",
              ImageContent.class,
              in ->
                  new ImageContent(
                      in.text("content"),
                      in.need("imageUri"),
                      in.number("thumWidth"),
                      in.number("thumHeight"),
                      in.meta()),
              (it, out) ->
                  out.text("content", it.thumbnail())
                      .text("imageUri", it.uri())
                      .optional("thumWidth", it.width())
                      .optional("thumHeight", it.height())),
          new ContentType<>(
              "RC:GIFMsg",
              GifContent.class,
              in ->
                  new GifContent(
                      in.need("remoteUrl"),
                      in.longNumber("gifDataSize"),
                      in.number("width"),
                      in.number("height"),
                      in.meta()),
              (it, out) ->
                  out.text("remoteUrl", it.uri())
                      .number("gifDataSize", it.size())
                      .number("width", it.width())
                      .number("height", it.height())),
          new ContentType<>(
              "RC:VcMsg",
              VoiceContent.class,
              in -> new VoiceContent(in.need("content"), in.number("duration"), in.meta()),
              (it, out) -> out.text("content", it.audio()).number("duration", it.duration())),
          new ContentType<>(
              "RC:HQVCMsg",
              HqVoiceContent.class,
              in ->
                  new HqVoiceContent(
                      in.need("remoteUrl"),
                      in.number("duration"),
                      in.has("type") ? in.text("type") : DEFAULT_VOICE_FORMAT,
                      in.meta()),
              (it, out) ->
                  out.text("remoteUrl", it.uri())
                      .number("duration", it.duration())
                      .text("type", it.format())),
          new ContentType<>(
              "RC:FileMsg",
              FileContent.class,
              in ->
                  new FileContent(
                      in.text("name"),
                      in.longNumber("size"),
                      in.text("type"),
                      in.need("fileUrl"),
                      in.meta()),
              (it, out) ->
                  out.text("name", it.name())
                      .number("size", it.size())
                      .text("type", it.format())
                      .text("fileUrl", it.uri())),
          new ContentType<>(
              "RC:SightMsg",
              VideoContent.class,
              in ->
                  new VideoContent(
                      in.need("sightUrl"),
                      in.text("content"),
                      in.number("duration"),
                      in.longNumber("size"),
                      in.text("name"),
                      in.meta()),
              (it, out) ->
                  out.text("sightUrl", it.uri())
                      .text("content", it.thumbnail())
                      .number("duration", it.duration())
                      .number("size", it.size())
                      .text("name", it.name())),
          new ContentType<>(
              "RC:LBSMsg",
              LocationContent.class,
              in ->
                  new LocationContent(
                      in.needDecimal("latitude"),
                      in.needDecimal("longitude"),
                      in.text("poi"),
                      in.text("content"),
                      in.meta()),
              (it, out) ->
                  out.decimal("latitude", it.latitude())
                      .decimal("longitude", it.longitude())
                      .text("poi", it.name())
                      .text("content", it.thumbnail())),
          new ContentType<>(
              "RC:ImgTextMsg",
              RichContent.class,
              in ->
                  new RichContent(
                      in.text("title"),
                      in.text("content"),
                      in.text("imageUri"),
                      in.need("url"),
                      in.meta()),
              (it, out) ->
                  out.text("title", it.title())
                      .text("content", it.text())
                      .text("imageUri", it.imageUri())
                      .text("url", it.uri())),
          new ContentType<>(
              "RC:CombineMsg",
              ForwardContent.class,
              in ->
                  new ForwardContent(
                      in.need("remoteUrl"),
                      in.texts("nameList"),
                      in.texts("summaryList"),
                      in.number("conversationType"),
                      in.meta()),
              (it, out) ->
                  out.text("remoteUrl", it.uri())
                      .texts("nameList", it.names())
                      .texts("summaryList", it.summary())
                      .number("conversationType", it.conversationType())));

  private MessageTypes() {}
}

package org.partnershiphub.events.records.agendas;

import static org.partnershiphub.events.records.RecordProblem.Code.FILE_EMPTY;
import static org.partnershiphub.events.records.RecordProblem.Code.MATERIAL_TYPE_NOT_TAKEN;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.partnershiphub.events.records.RecordProblem;
import org.partnershiphub.events.records.agendas.Material.KeptFile;
import org.partnershiphub.events.schedule.Meeting;
import org.partnershiphub.platform.change.Expected;
import org.partnershiphub.platform.change.Versioned;
import org.partnershiphub.platform.ids.Ids;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Files materials: first the bytes, then the agenda that names them, so that an agenda never names
 * what is not there. A crash in between leaves bytes that nobody can reach.
 */
@Service
public class Filing {

  private final Agendas agendas;
  private final Files files;
  private final AgendaPolicy policy;
  private final Ids ids;

  Filing(Agendas agendas, Files files, AgendaPolicy policy, Ids ids) {
    this.agendas = agendas;
    this.files = files;
    this.policy = policy;
    this.ids = ids;
  }

  /** A file as it came. */
  public record Sent(
      String name,
      String title,
      @Nullable ItemId item,
      String contentType,
      Flux<DataBuffer> bytes) {}

  public Mono<Versioned<Agenda>> refer(Meeting meeting, Expected expected, Material material) {
    return agendas.edit(
        meeting.id(), expected, Agenda.blank(meeting), it -> it.add(material, policy));
  }

  /**
   * Fails with {@link org.springframework.core.io.buffer.DataBufferLimitException} when it is
   * larger than we keep.
   */
  public Mono<Versioned<Material>> file(Meeting meeting, Expected expected, Sent sent) {
    if (!policy.types().contains(sent.contentType())) {
      return Mono.error(
          () ->
              new RecordProblem(
                  MATERIAL_TYPE_NOT_TAKEN,
                  "",
                  "Files of these kinds are kept: " + String.join(", ", policy.sortedTypes())));
    }
    return DataBufferUtils.join(sent.bytes(), Math.toIntExact(policy.file().toBytes()))
        .map(Filing::taken)
        .switchIfEmpty(Mono.error(() -> new RecordProblem(FILE_EMPTY, "", "The file is empty.")))
        .flatMap(bytes -> keep(meeting, expected, sent, bytes));
  }

  /** Off the network's buffers, which are given back. */
  private static byte[] taken(DataBuffer buffer) {
    var bytes = new byte[buffer.readableByteCount()];
    buffer.read(bytes);
    DataBufferUtils.release(buffer);
    return bytes;
  }

  private Mono<Versioned<Material>> keep(
      Meeting meeting, Expected expected, Sent sent, byte[] bytes) {
    var id = new MaterialId(ids.next());
    var file = new KeptFile(sent.name(), sent.contentType(), bytes.length, digest(bytes));
    var material = new Material(id, sent.title(), sent.item(), null, file);
    return files
        .keep(id, sent.contentType(), bytes)
        .then(Mono.defer(() -> refer(meeting, expected, material)))
        .onErrorResume(error -> files.drop(id).then(Mono.error(error)))
        .map(done -> done.map(it -> material));
  }

  private static String digest(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Takes a material away; its bytes go too unless a final agenda names them. */
  public Mono<Void> remove(Meeting meeting, Expected expected, MaterialId material) {
    return agendas
        .edit(meeting.id(), expected, Agenda.blank(meeting), it -> it.remove(material))
        .filter(left -> !left.state().knows(material))
        .flatMap(left -> files.drop(material));
  }

  public Flux<DataBuffer> read(Material material) {
    return files.read(material.id());
  }
}

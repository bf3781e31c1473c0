package org.partnershiphub.events.records.agendas.store;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import org.partnershiphub.events.records.agendas.Files;
import org.partnershiphub.events.records.agendas.MaterialId;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.gridfs.ReactiveGridFsResource;
import org.springframework.data.mongodb.gridfs.ReactiveGridFsTemplate;
import org.springframework.data.mongodb.gridfs.ReactiveGridFsUpload;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Files in GridFS, in and out chunk by chunk. */
@Repository
class GridFiles implements Files {

  private final ReactiveGridFsTemplate files;

  GridFiles(ReactiveMongoTemplate mongo) {
    this.files =
        new ReactiveGridFsTemplate(
            mongo.getMongoDatabaseFactory(), mongo.getConverter(), "materials");
  }

  @Override
  public Mono<Void> keep(MaterialId id, String contentType, byte[] bytes) {
    var buffer = DefaultDataBufferFactory.sharedInstance.wrap(bytes);
    var upload =
        ReactiveGridFsUpload.fromPublisher(Mono.just(buffer))
            .id(id.value())
            .filename(id.value())
            .contentType(contentType)
            .build();
    return files.store(upload).then();
  }

  @Override
  public Flux<DataBuffer> read(MaterialId id) {
    return files
        .findOne(query(where("_id").is(id.value())))
        .flatMap(files::getResource)
        .flatMapMany(ReactiveGridFsResource::getDownloadStream);
  }

  @Override
  public Mono<Void> drop(MaterialId id) {
    return files.delete(query(where("_id").is(id.value())));
  }
}

import CYAML

/// What libyaml says about the next piece of a document.
struct YAMLEvent {
  /// The pieces of a document.
  enum Kind: Hashable {
    case streamStart, streamEnd, documentStart, documentEnd
    case sequenceStart, sequenceEnd, mappingStart, mappingEnd
    case scalar(text: String, isQuoted: Bool)
  }

  /// What begins or ends here.
  let kind: Kind

  /// Where it begins or ends.
  let place: Place
}

/// Asks libyaml for one event after the other, and frees what libyaml hands out.
///
/// Anchors, aliases and tags are refused: what a document says stands where one reads it, and a
/// short text cannot grow into a huge tree.
struct YAMLEvents: ~Copyable {
  private let parser: UnsafeMutablePointer<yaml_parser_t>

  /// Where the text begins, for places and messages.
  private let start: TextCursor

  /// The end of a text whose last line is not complete.
  private let incompleteEnd: Place?

  /// Starts parsing a text, which must outlive the events.
  init(_ text: UnsafeBufferPointer<UInt8>, from start: TextCursor) throws(DocumentProblem) {
    let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
    guard yaml_parser_initialize(parser) == 1 else {
      parser.deallocate()
      throw DocumentProblem("There is not enough memory to read this.", at: start.place)
    }
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, text.baseAddress, text.count)
    self.parser = parser
    self.start = start
    incompleteEnd = start.incompleteEnd(at: start.position + text.count)
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deallocate()
  }

  /// Parses up to the next event.
  mutating func next() throws(DocumentProblem) -> YAMLEvent {
    var event = yaml_event_t()
    guard yaml_parser_parse(parser, &event) == 1 else { throw complaint() }
    defer { yaml_event_delete(&event) }
    let place = place(of: event.start_mark)
    if let refused = refusal(of: event) {
      throw .yamlIndicator(refused, from: start, at: place)
    }
    guard let kind = YAMLEvent.Kind(event) else {
      throw DocumentProblem("Nothing is expected here.", at: place)
    }
    return YAMLEvent(kind: kind, place: place)
  }

  /// What is wrong, in words for the author of the document.
  private func complaint() -> DocumentProblem {
    let mistake = YAMLMistake(
      problem: parser.pointee.problem.map { String(cString: $0) } ?? "",
      place: place(of: parser.pointee.problem_mark),
      context: parser.pointee.context.map { String(cString: $0) } ?? "",
      contextPlace: place(of: parser.pointee.context_mark))
    return mistake.problem(in: start)
  }

  /// The place of a mark.
  ///
  /// At the end of an incomplete line libyaml sees the beginning of another one, which is not there.
  private func place(of mark: yaml_mark_t) -> Place {
    let place = start.place(of: mark)
    return incompleteEnd.map { min($0, place) } ?? place
  }

  /// The indicator of the feature that an event uses although it is refused.
  private func refusal(of event: yaml_event_t) -> Unicode.Scalar? {
    let data = event.data
    switch event.type {
    case YAML_ALIAS_EVENT: return "*"
    case YAML_SCALAR_EVENT: return refusal(anchor: data.scalar.anchor, tag: data.scalar.tag)
    case YAML_SEQUENCE_START_EVENT:
      return refusal(anchor: data.sequence_start.anchor, tag: data.sequence_start.tag)
    case YAML_MAPPING_START_EVENT:
      return refusal(anchor: data.mapping_start.anchor, tag: data.mapping_start.tag)
    default: return nil
    }
  }

  private func refusal(
    anchor: UnsafeMutablePointer<UInt8>?, tag: UnsafeMutablePointer<UInt8>?
  ) -> Unicode.Scalar? {
    anchor != nil ? "&" : tag != nil ? "!" : nil
  }
}

extension YAMLEvent.Kind {
  /// Copies what the reader needs out of an event of libyaml; nil for an alias or no event.
  fileprivate init?(_ event: yaml_event_t) {
    switch event.type {
    case YAML_STREAM_START_EVENT: self = .streamStart
    case YAML_STREAM_END_EVENT: self = .streamEnd
    case YAML_DOCUMENT_START_EVENT: self = .documentStart
    case YAML_DOCUMENT_END_EVENT: self = .documentEnd
    case YAML_SEQUENCE_START_EVENT: self = .sequenceStart
    case YAML_SEQUENCE_END_EVENT: self = .sequenceEnd
    case YAML_MAPPING_START_EVENT: self = .mappingStart
    case YAML_MAPPING_END_EVENT: self = .mappingEnd
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      let bytes = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
      self = .scalar(
        text: String(decoding: bytes, as: UTF8.self),
        isQuoted: scalar.style != YAML_PLAIN_SCALAR_STYLE)
    default: return nil
    }
  }
}

extension TextCursor {
  /// The place of a mark of libyaml, which counts from zero and from this cursor.
  fileprivate func place(of mark: yaml_mark_t) -> Place {
    Place(line: line + mark.line, column: mark.column + 1)
  }

  /// The place of a byte if the line before it is not complete.
  fileprivate func incompleteEnd(at end: Int) -> Place? {
    guard end > position, bytes[end - 1] != UInt8(ascii: "\n"), bytes[end - 1] != UInt8(ascii: "\r")
    else { return nil }
    var cursor = self
    while cursor.position < end {
      cursor.advanceToEndOfLine()
      if cursor.position < end { cursor.advanceOverLineBreak() }
    }
    return cursor.place
  }
}

import Model

/// Request headers that monitoring libraries add without being asked.
enum TracingHeader {
  /// Whether a header is one of them.
  static func isOne(_ name: String) -> Bool {
    let name = ASCII.lowercased(name)
    return names.contains(name) || beginnings.contains { name.hasPrefix($0) }
  }

  private static let names: Set<String> = [
    "b3", "baggage", "correlation-context", "newrelic", "request-context", "request-id",
    "sentry-trace", "traceparent", "tracestate", "uber-trace-id", "x-amzn-trace-id",
    "x-cloud-trace-context",
  ]

  private static let beginnings = [
    "elastic-apm-", "ot-tracer-", "uberctx-", "x-b3-", "x-datadog-", "x-newrelic-", "x-ot-",
  ]
}

// swift-tools-version: 6.2
import PackageDescription

/// CI turns warnings into errors; a user's newer compiler must not.
let isStrict = Context.environment["CI"] != nil || Context.environment["CORSLAB_STRICT"] != nil

let package = Package(
  name: "corslab",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "corslab", targets: ["corslab"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2", traits: []),
  ],
  targets: [
    // What nobody would see, and the text that any terminal may show.
    .target(name: "Escaping"),

    // What both sides of the wire share, and what a run leaves behind.
    .target(name: "Model"),

    // Text in, a tree of located nodes out.
    .target(
      name: "CYAML",
      linkerSettings: [.linkedLibrary("yaml")]),
    .target(name: "Documents", dependencies: ["CYAML", "Escaping"]),

    // The two sides. Neither sees the other; they meet in HTTP messages.
    .target(name: "Browser", dependencies: ["Model", "Escaping"]),
    .target(name: "Server", dependencies: ["Model", "Documents"]),
    .target(
      name: "Simulation", dependencies: ["Model", "Documents", "Browser", "Server", "Escaping"]),

    // What a failure means, and what mends it: above both sides, so that neither knows the other.
    .target(
      name: "Explaining",
      dependencies: ["Model", "Documents", "Browser", "Server", "Simulation", "Escaping"]),

    // Runs and verdicts as people and other programs read them.
    .target(
      name: "Reports",
      dependencies: [
        "Model", "Documents", "Browser", "Server", "Simulation", "Explaining", "Escaping",
      ]),

    // The course: its format, its proofs, and its files inside the binary.
    .target(
      name: "Lessons",
      dependencies: [
        "Model", "Documents", "Browser", "Server", "Simulation", "Reports", "Canvas", "Escaping",
      ],
      plugins: ["EmbedLessons"]),
    .executableTarget(name: "embed-lessons"),
    .plugin(name: "EmbedLessons", capability: .buildTool(), dependencies: ["embed-lessons"]),

    // The screen: a value, what it shows, and the one module that knows ncurses.
    .target(name: "Canvas", dependencies: ["Escaping"]),
    .target(
      name: "Playground",
      dependencies: [
        "Model", "Documents", "Browser", "Server", "Simulation", "Explaining", "Reports", "Lessons",
        "Canvas", "Escaping",
      ]),
    .target(
      name: "Configuration", dependencies: ["Documents", "Canvas", "Playground", "Escaping"]),
    .target(
      name: "CNcurses",
      linkerSettings: [
        .linkedLibrary("ncursesw", .when(platforms: [.linux])),
        .linkedLibrary("tinfo", .when(platforms: [.linux])),
        .linkedLibrary("ncurses", .when(platforms: [.macOS])),
      ]),
    .target(name: "Terminal", dependencies: ["Canvas", "CNcurses"]),

    .executableTarget(
      name: "corslab",
      dependencies: [
        "Documents", "Browser", "Server", "Simulation", "Reports", "Lessons", "Canvas",
        "Playground", "Configuration", "Terminal", "Escaping",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),

    .target(
      name: "TestSupport",
      dependencies: [
        "Model", "Documents", "Browser", "Server", "Simulation", "Lessons", "Canvas", "Playground",
        "CPseudoTerminal",
        .product(name: "Subprocess", package: "swift-subprocess"),
      ],
      path: "Tests/TestSupport"),
    .target(name: "CPseudoTerminal", path: "Tests/CPseudoTerminal"),
    .testTarget(name: "EscapingTests", dependencies: ["Escaping"]),
    .testTarget(name: "ModelTests", dependencies: ["Model", "TestSupport"]),
    .testTarget(
      name: "DocumentsTests", dependencies: ["Documents", "Escaping", "FuzzLaws", "TestSupport"]),
    .testTarget(
      name: "BrowserTests", dependencies: ["Browser", "Model", "TestSupport"],
      exclude: ["Fixtures"]),
    .testTarget(
      name: "ServerTests", dependencies: ["Server", "Documents", "Model", "TestSupport"],
      exclude: ["Fixtures"]),
    .testTarget(
      name: "SimulationTests",
      dependencies: [
        "Simulation", "Browser", "Server", "Documents", "Model", "Escaping", "TestSupport",
      ],
      exclude: ["Fixtures", "Running/clauses.txt"]),
    .testTarget(
      name: "ExplainingTests",
      dependencies: [
        "Explaining", "Simulation", "Browser", "Server", "Model", "TestSupport",
      ]),
    .testTarget(
      name: "ReportsTests",
      dependencies: [
        "Reports", "Simulation", "Browser", "Documents", "Model", "Escaping", "TestSupport",
      ],
      exclude: ["Fixtures"]),
    .testTarget(
      name: "LessonsTests",
      dependencies: [
        "Lessons", "Canvas", "Simulation", "Browser", "Server", "Documents", "Model", "Escaping",
        "TestSupport",
      ]),
    .testTarget(name: "CanvasTests", dependencies: ["Canvas", "Escaping", "TestSupport"]),
    .testTarget(
      name: "PlaygroundTests",
      dependencies: [
        "Playground", "Canvas", "Explaining", "Simulation", "Browser", "Server", "Documents",
        "Model", "Lessons", "Escaping", "TestSupport",
      ],
      exclude: ["Frames", "Learn/Frames"]),
    .testTarget(
      name: "ConfigurationTests",
      dependencies: [
        "Configuration", "Playground", "Canvas", "Documents", "Escaping",
      ]),
    .testTarget(
      name: "TerminalTests", dependencies: ["Terminal", "CNcurses", "Canvas", "TestSupport"]),
    .testTarget(
      name: "CommandLineTests",
      dependencies: [
        "corslab", "Documents", "Escaping", "TestSupport",
      ]),
    // Ends as corslab never should, for the tests of the terminal's guard.
    .executableTarget(
      name: "CrashSubject", dependencies: ["Terminal", "Canvas"], path: "Tests/CrashSubject"),
    .testTarget(
      name: "EndToEndTests",
      dependencies: [
        "corslab", "CrashSubject", "Lessons", "Canvas", "TestSupport",
      ]),

    // What holds for every text from outside; scripts/fuzz looks for exceptions.
    .target(
      name: "FuzzLaws",
      dependencies: [
        "Model", "Documents", "Browser", "Server", "Simulation", "Explaining", "Reports", "Lessons",
        "Canvas", "Terminal", "Escaping",
      ],
      path: "Tests/FuzzLaws"),
    .testTarget(
      name: "FuzzTests", dependencies: ["FuzzLaws"], exclude: ["Corpus", "Findings", "Words"]),
  ],
  swiftLanguageModes: [.v6]
)

// Benchmarks need packages that nobody else should have to fetch: scripts/bench sets the variable.
if Context.environment["CORSLAB_BENCHMARKS"] != nil {
  package.dependencies.append(
    .package(url: "https://github.com/ordo-one/benchmark", from: "1.38.1", traits: []))
  package.targets.append(
    .executableTarget(
      name: "CorslabBenchmarks",
      dependencies: [
        "Model", "Documents", "Browser", "Server", "Simulation", "Reports", "Lessons", "Canvas",
        "Playground",
        .product(name: "Benchmark", package: "benchmark"),
      ],
      path: "Benchmarks/Corslab",
      plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]))
}

// Only scripts/fuzz builds this one; the variable says where libFuzzer lies.
if let libFuzzer = Context.environment["CORSLAB_FUZZ"] {
  package.products.append(.executable(name: "fuzz", targets: ["FuzzDriver"]))
  package.targets += [
    .target(name: "CFuzzer", path: "Tests/CFuzzer"),
    .executableTarget(
      name: "FuzzDriver", dependencies: ["CFuzzer", "FuzzLaws"], path: "Tests/FuzzDriver",
      linkerSettings: [.unsafeFlags([libFuzzer]), .linkedLibrary("stdc++")]),
  ]
}

let inC: Set<String> = ["CYAML", "CNcurses", "CPseudoTerminal", "CFuzzer"]
let onMainActor: Set<String> = ["Terminal", "corslab", "CrashSubject"]
for target in package.targets where target.type != .plugin && !inC.contains(target.name) {
  var settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ]
  if onMainActor.contains(target.name) { settings.append(.defaultIsolation(MainActor.self)) }
  if isStrict { settings.append(.treatAllWarnings(as: .error)) }
  target.swiftSettings = (target.swiftSettings ?? []) + settings
}

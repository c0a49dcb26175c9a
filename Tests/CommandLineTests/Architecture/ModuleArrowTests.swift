import Foundation
import Testing

/// The arrows between modules: what the package permits, what files use and what the page says.
@Suite struct ModuleArrowTests {
  private static let root = URL(filePath: #filePath).appending(path: "../../../..").standardized

  private static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  private static func manifest() throws -> PackageManifest {
    PackageManifest(try text("Package.swift"))
  }

  private static func page() throws -> ArchitecturePage {
    ArchitecturePage(try text("docs/architecture.md"))
  }

  /// What the files below a folder import.
  private static func imports(below folder: String) throws -> Set<String> {
    try FileManager.default.subpathsOfDirectory(atPath: root.appending(path: folder).path)
      .filter { $0.hasSuffix(".swift") }
      .reduce(into: []) { $0.formUnion(PackageManifest.imports(in: try text("\(folder)/\($1)"))) }
  }

  @Test func filesUseTheArrowsOfThePackageAndNoOthers() throws {
    let targets = try Self.manifest().targets
    let known = Set(targets.map(\.name)).union(targets.flatMap(\.dependencies))
    let programs = Set(targets.filter(\.isExecutable).map(\.name))
    for target in targets {
      let imports = try Self.imports(below: target.folder).intersection(known)
      let arrows = target.dependencies
      let missing = imports.subtracting(arrows).sorted()
      #expect(missing.isEmpty, "\(target.name) imports what Package.swift does not name for it")
      let unused = arrows.subtracting(imports).subtracting(programs).sorted()
      #expect(unused.isEmpty, "Package.swift names for \(target.name) what no file imports")
    }
  }

  @Test func tableHasTheArrowsOfThePackage() throws {
    let modules = try Self.manifest().modules
    let rows = try Self.page().table
    #expect(modules.count > 12)
    #expect(rows.map(\.module).sorted() == modules.map(\.name).sorted())
    for module in modules {
      let row = rows.first { $0.module == module.name }
      #expect(row?.dependencies == module.dependencies, "\(module.name)")
    }
  }

  @Test func everyArrowLeadsDownInThePicture() throws {
    let modules = try Self.manifest().modules
    let picture = try Self.page().picture
    #expect(picture.joined().sorted() == modules.map(\.name).sorted())
    for module in modules {
      let line = try #require(picture.firstIndex { $0.contains(module.name) })
      let lower = Set(picture[(line + 1)...].joined())
      let others = module.dependencies.intersection(modules.map(\.name)).subtracting(lower)
      #expect(others.isEmpty, "\(module.name) stands no higher than what it depends on")
    }
  }

  /// Only what talks to the system imports more than the package's own modules.
  @Test func onlyTheShellImportsTheSystem() throws {
    let manifest = try Self.manifest()
    let known = Set(manifest.targets.flatMap { [$0.name] + $0.dependencies })
    let system = try manifest.modules.reduce(into: [String: Set<String>]()) { system, module in
      let others = try Self.imports(below: module.folder).subtracting(known)
      if !others.isEmpty { system[module.name] = others }
    }
    #expect(
      system == [
        "Simulation": ["Synchronization"], "Terminal": ["Darwin", "Glibc"],
        "corslab": ["Darwin", "Glibc", "Synchronization"], "embed-lessons": ["Foundation"],
      ])
  }

  @Test func targetsAreReadInEveryForm() {
    let manifest = PackageManifest(
      """
      .target(name: "A"),
      .executableTarget(
        name: "b",
        dependencies: [
          "A", .product(name: "P", package: "p"),
        ],
        path: "Other/B"),
      .plugin(name: "C", capability: .buildTool(), dependencies: ["b"]),
      .testTarget(name: "ATests", dependencies: ["A"], exclude: ["Fixtures"]),
      """)
    #expect(
      manifest.targets == [
        .init(name: "A", folder: "Sources/A", isExecutable: false, dependencies: []),
        .init(name: "b", folder: "Other/B", isExecutable: true, dependencies: ["A", "P"]),
        .init(name: "ATests", folder: "Tests/ATests", isExecutable: false, dependencies: ["A"]),
      ])
  }

  @Test func importsAreReadInEveryForm() {
    let source = """
      @testable import A
      package import B
      import struct C.Part
      // import D
      /// Says that an import E is a line.
      let text = "import F"
        import G
      """
    #expect(PackageManifest.imports(in: source) == ["A", "B", "C", "G"])
  }
}

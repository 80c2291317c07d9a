import Foundation
import Testing

@testable import CoterieRendering

@Suite struct PaletteTests {
  /// Machado, Oliveira and Fernandes (2009), doi:10.1109/TVCG.2009.113, severity 1.0, on linear RGB.
  static let sights: [(name: String, matrix: [[Double]])] = [
    ("everybody", [[1, 0, 0], [0, 1, 0], [0, 0, 1]]),
    (
      "protanopia",
      [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]
    ),
    (
      "deuteranopia",
      [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]]
    ),
    (
      "tritanopia",
      [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]]
    ),
  ]

  /// CIELAB (D65) of an sRGB colour as somebody with this sight sees it.
  static func lab(_ color: Color, _ matrix: [[Double]]) -> [Double] {
    let linear = [color.red, color.green, color.blue].map { value -> Double in
      let c = Double(value) / 255
      return c <= 0.04045 ? c / 12.92 : pow((c + 0.055) / 1.055, 2.4)
    }
    func times(_ m: [[Double]], _ v: [Double]) -> [Double] { m.map { $0[0] * v[0] + $0[1] * v[1] + $0[2] * v[2] } }
    let seen = times(matrix, linear).map { min(1, max(0, $0)) }
    let xyz = times(
      [[0.4124564, 0.3575761, 0.1804375], [0.2126729, 0.7151522, 0.0721750], [0.0193339, 0.1191920, 0.9503041]], seen)
    let f = zip(xyz, [0.95047, 1, 1.08883]).map { value, white -> Double in
      let t = value / white
      return t > 216.0 / 24389 ? cbrt(t) : (24389.0 / 27 * t + 16) / 116
    }
    return [116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])]
  }

  static func difference(_ a: Color, _ b: Color, _ matrix: [[Double]]) -> Double {
    zip(lab(a, matrix), lab(b, matrix)).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }.squareRoot()
  }

  @Test("White and black are as far apart as CIELAB has them") func oracle() {
    let white = Color(255, 255, 255)
    #expect(abs(Self.difference(white, Color(0, 0, 0), Self.sights[0].matrix) - 100) < 0.01)
  }

  @Test("Any two clusters can be told apart, with every kind of sight", arguments: 0..<4) func clusters(sight: Int) {
    let (name, matrix) = Self.sights[sight]
    for (i, a) in Palette.clusters.enumerated() {
      for b in Palette.clusters[..<i] {
        #expect(Self.difference(a, b, matrix) >= 14, "\(a.hex) and \(b.hex), \(name)")
      }
      #expect(Self.difference(a, Palette.other, matrix) >= 10, "\(a.hex) and grey, \(name)")
    }
  }

  @Test("The first seven are Okabe and Ito's") func okabeIto() {
    #expect(
      Set(Palette.clusters[..<7].map(\.hex)) == [
        "#E69F00", "#56B4E9", "#009E73", "#F0E442", "#0072B2", "#D55E00", "#CC79A7",
      ])
    // Blue and orange come first: neither is red or green.
    #expect(Palette.clusters[0].hex == "#0072B2" && Palette.clusters[1].hex == "#E69F00")
  }

  @Test("Who is in no cluster, or one beyond the colours, is grey") func other() {
    #expect(Palette.color(ofGroup: nil) == Palette.other)
    #expect(Palette.color(ofGroup: 12) == Palette.other)
    #expect(Palette.color(ofGroup: -1) == Palette.other)
    #expect(Palette.color(ofGroup: 11) == Palette.clusters[11])
  }

  @Test("Colours as text") func hex() {
    #expect(Color(0, 15, 255).hex == "#000FFF")
    #expect(Color(0, 15, 255, alpha: 128).hex == "#000FFF80")
    #expect(Color(1, 2, 3).with(alpha: 7).alpha == 255)
  }
}

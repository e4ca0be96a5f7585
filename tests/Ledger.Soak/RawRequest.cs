using System.Text;

namespace Ledger.Soak;

/// <summary>A request as it goes over the wire, which need not be HTTP.</summary>
/// <param name="Bytes">Everything that is sent.</param>
/// <param name="MustBeAnswered">False where the server may hang up without a word.</param>
/// <param name="HangsUp">True where the client leaves as soon as it has sent.</param>
internal sealed record RawRequest(byte[] Bytes, bool MustBeAnswered, bool HangsUp = false)
{
    /// <summary>Its beginning, for who has to find out what it did.</summary>
    public override string ToString() =>
        Encoding.Latin1.GetString(Bytes.AsSpan(0, Math.Min(Bytes.Length, 2_000))).ReplaceLineEndings("⏎");
}

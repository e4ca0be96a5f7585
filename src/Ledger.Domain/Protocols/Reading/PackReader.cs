using System.Security.Cryptography;
using System.Text;

namespace Ledger.Domain.Protocols.Reading;

/// <summary>
/// Reads a pack: YAML to rules, compiled. Nothing of a pack with errors loads: a rule that is half understood would judge half.
/// </summary>
public static class PackReader
{
    /// <summary>Greatest size of a pack in bytes.</summary>
    public const int MostBytes = 2_000_000;

    /// <summary>Reads a pack.</summary>
    /// <param name="file">The name by which errors call the file.</param>
    /// <param name="bytes">Its content, UTF-8.</param>
    public static PackReading Read(string file, ReadOnlyMemory<byte> bytes)
    {
        var errors = new ErrorSink(file);
        if (Tree(bytes, errors) is not Members root || errors.Count > 0)
            return new(null, errors.All);
        ShapeCheck.Check(root, PackShape.Pack, errors);
        if (errors.Count > 0)
            return new(null, errors.All);

        NoDuplicates(root.List("rules"), errors);
        NoDuplicates(root.List("overlays"), errors);
        var anchors = Anchors.Of(root.List("rules"), errors);
        var rules = root.List("rules").Select(node => RuleReader.Read((Members)node, anchors, errors)).ToArray();
        var overlays = root.List("overlays").Select(node => RuleReader.ReadOverlay((Members)node, [.. anchors.Keys], errors)).ToArray();
        if (errors.Count > 0)
            return new(null, errors.All);
        var identity = new PackIdentity(root.Text("id"), root.Number("version"), Convert.ToHexStringLower(SHA256.HashData(bytes.Span)));
        return new(
            new(identity, root.Text("jurisdiction"), root.Localized("title"), root.Localized("explanation"), rules!, overlays!, bytes), []);
    }

    internal static void NoDuplicates(IReadOnlyList<Node> nodes, ErrorSink errors)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var node in nodes)
            if (((Members)node).Find("id") is Leaf id && !seen.Add(id.Value))
                errors.Add(id, PackErrors.Duplicate, id.Value);
    }

    internal static Node? Tree(ReadOnlyMemory<byte> bytes, ErrorSink errors)
    {
        if (bytes.Length > MostBytes)
        {
            errors.Add(1, 1, PackErrors.Yaml, $"<= {MostBytes} bytes");
            return null;
        }

        string text;
        try
        {
            text = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(bytes.Span);
        }
        catch (DecoderFallbackException)
        {
            errors.Add(1, 1, PackErrors.Yaml, "UTF-8");
            return null;
        }

        var root = YamlTree.Read(new StringReader(text), errors.Add);
        if (root is not null and not Members)
            errors.Add(root, PackErrors.Kind, "mapping");
        return root;
    }
}

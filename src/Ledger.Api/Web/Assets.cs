using System.Collections.Frozen;
using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.AspNetCore.StaticFiles;

namespace Ledger.Api.Web;

/// <summary>
/// The files of the pages, embedded in the assembly, so that a run from source and a published folder serve the same bytes.
/// An address names its content for ever: our own files stand under the hash of all of them, vendored ones under their version.
/// </summary>
public sealed class Assets
{
    private const string Prefix = "assets/";
    private const string VendorPrefix = "vendor/";
    private const int HashLength = 12;

    private readonly FrozenDictionary<string, Asset> _byAddress;
    private readonly string _hash;

    public Assets()
    {
        var assembly = typeof(Assets).Assembly;
        var files = assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .ToDictionary(name => name[Prefix.Length..].Replace('\\', '/'), name => Read(assembly.GetManifestResourceStream(name)!));
        _hash = HashOf(files);
        _byAddress = files.ToFrozenDictionary(file => AddressOf(file.Key), file => Asset.Of(file.Key, file.Value));
    }

    public string AddressOf(string file) =>
        file.StartsWith(VendorPrefix, StringComparison.Ordinal) ? $"/assets/{file}" : $"/assets/{_hash}/{file}";

    public IResult Serve(HttpContext context)
    {
        if (!_byAddress.TryGetValue(context.Request.Path, out var asset)) return Results.NotFound();
        var headers = context.Response.Headers;
        headers.CacheControl = "public, max-age=31536000, immutable";
        headers.Vary = "Accept-Encoding";
        var brotli = context.Request.Headers.AcceptEncoding.ToString().Contains("br", StringComparison.Ordinal);
        if (brotli) headers.ContentEncoding = "br";
        return Results.Bytes(brotli ? asset.Brotli : asset.Plain, asset.ContentType);
    }

    private static string HashOf(Dictionary<string, byte[]> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in files.OrderBy(file => file.Key, StringComparer.Ordinal)) hash.AppendData(file.Value);
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..HashLength];
    }

    private static byte[] Read(Stream stream)
    {
        using var source = stream;
        using var copy = new MemoryStream();
        source.CopyTo(copy);
        return copy.ToArray();
    }

    private sealed record Asset(byte[] Plain, string ContentType, Lazy<byte[]> Compressed)
    {
        private static readonly FileExtensionContentTypeProvider ContentTypes = new();

        public byte[] Brotli => Compressed.Value;

        public static Asset Of(string file, byte[] plain)
        {
            var type = ContentTypes.TryGetContentType(file, out var known) ? known : "application/octet-stream";
            var charset = type.StartsWith("text/", StringComparison.Ordinal) ? "; charset=utf-8" : "";
            return new(plain, type + charset, new(() => Compress(plain)));
        }

        private static byte[] Compress(byte[] plain)
        {
            using var target = new MemoryStream();
            using (var brotli = new BrotliStream(target, CompressionLevel.Optimal)) brotli.Write(plain);
            return target.ToArray();
        }
    }
}

namespace Ledger.Api.Endpoints.Cases;

/// <summary>Reads a body up to a size, whatever its headers say of its length.</summary>
internal static class BoundedBody
{
    /// <summary>The whole body, or null where it is larger.</summary>
    public static async Task<byte[]?> ReadAsync(HttpRequest request, int maxBytes, CancellationToken cancellation)
    {
        if (request.ContentLength > maxBytes)
            return null;
        var buffer = new byte[request.ContentLength is { } known ? (int)known + 1 : 16 * 1024];
        var length = 0;
        while (true)
        {
            var read = await request.Body.ReadAsync(buffer.AsMemory(length), cancellation);
            if (read == 0)
                return buffer.AsSpan(0, length).ToArray();
            length += read;
            if (length > maxBytes)
                return null;
            if (length == buffer.Length)
                Array.Resize(ref buffer, Math.Min(buffer.Length * 2, maxBytes + 1));
        }
    }
}

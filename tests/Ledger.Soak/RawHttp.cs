using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Ledger.Soak;

/// <summary>Sends bytes to this machine, one connection a request, and reads what comes back.</summary>
/// <param name="port">The port of the ledger.</param>
internal sealed class RawHttp(int port)
{
    private const int MostRead = 4 * 1024 * 1024;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>The answer; status 0 where there is none.</summary>
    public async Task<RawAnswer> SendAsync(RawRequest request)
    {
        using var timeout = new CancellationTokenSource(Patience);
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        using var answer = new MemoryStream();
        try
        {
            await socket.ConnectAsync(IPAddress.Loopback, port, timeout.Token);
            await WriteAsync(socket, request, timeout.Token);
            var buffer = new byte[16 * 1024];
            while (answer.Length < MostRead && await socket.ReceiveAsync(buffer, timeout.Token) is > 0 and var read)
                answer.Write(buffer, 0, read);
        }
        catch (Exception gone) when (gone is SocketException or OperationCanceledException)
        {
            // What had come until then is the answer.
        }

        return RawAnswer.Of(Encoding.Latin1.GetString(answer.GetBuffer(), 0, (int)answer.Length));
    }

    /// <summary>A server that refuses early stops reading; its answer is there all the same.</summary>
    private static async Task WriteAsync(Socket socket, RawRequest request, CancellationToken cancellation)
    {
        try
        {
            for (var sent = 0; sent < request.Bytes.Length;)
                sent += await socket.SendAsync(request.Bytes.AsMemory(sent), cancellation);
            if (request.HangsUp)
                socket.Shutdown(SocketShutdown.Send);
        }
        catch (SocketException)
        {
        }
    }
}

using System.Net.WebSockets;
using System.Text;
using Mhep.Data.GraphQL.Conformance.Library;
using Mhep.Data.Testing;

namespace Mhep.Data.GraphQL.Conformance.Proofs;

/// <summary>Hostile messages over sockets end at most their own socket, and nothing is logged as a fault.</summary>
internal sealed class SocketProof : Proof
{
    private static readonly string[] Messages =
    [
        """{"type":"connection_init","payload":{"token":"x"}}""",
        """{"type":"subscribe","id":"1","payload":{"query":"subscription { count(to: 3) }","variables":{"a":[1,{"b":null}]}}}""",
        """{"type":"subscribe","id":"2","payload":{"query":"{ hello }","operationName":null}}""",
        """{"type":"complete","id":"1"}""",
        """{"type":"ping","payload":{}}""",
        """{"type":"pong"}""",
    ];

    public override string Name => "socket messages";

    public override int TriesATurn => 150;

    public override async Task<ProofTurn> RunAsync(SeededChoice choice, int tries)
    {
        var turn = new ProofTurn();
        await using var server = await LibraryServer.StartAsync();
        for (var i = 0; i < tries; i++)
        {
            await using var socket = await server.OpenAcceptedSocketAsync();
            turn.Count(await SendAsync(socket, choice), failure: null);
            if (choice.OnceIn(3))
                socket.Abort();
        }

        await using var last = await server.OpenAcceptedSocketAsync();
        await last.SubscribeAsync("1", "{ hello }");
        var answer = await last.ReceiveAsync();
        if (!answer.Contains("Hello world!", StringComparison.Ordinal))
            turn.Failures.Add($"the server answered {answer}");

        // Once it has stopped, no socket can log any more.
        await server.DisposeAsync();
        turn.Failures.AddRange(server.Log.Entries);
        return turn;
    }

    /// <returns>False where the server closed the socket for an earlier message, as it may.</returns>
    private static async Task<bool> SendAsync(LibrarySocket socket, SeededChoice choice)
    {
        try
        {
            for (var count = choice.Between(1, 7); count > 0; count--)
            {
                var message = Encoding.UTF8.GetBytes(choice.OneOf(Messages));
                await socket.SendAsync(choice.OnceIn(2) ? message : RandomBytes.Mutated(message, choice), isText: !choice.OnceIn(20));
            }

            return true;
        }
        catch (WebSocketException)
        {
            return false;
        }
    }
}

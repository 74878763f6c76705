using System.Text;
using Mhep.Data.GraphQL.Execution;

namespace Mhep.Data.GraphQL.Tests.CodeFirst;

public sealed class SubscriptionTests : IDisposable
{
    private readonly Executor _executor = new(Registry.Schema.Build());

    public void Dispose() => _executor.Dispose();

    [Fact]
    public async Task Each_event_becomes_one_answer()
    {
        Assert.Equal(
            [
                """{"data":{"progress":{"rowsDone":1,"site":{"label":"A: Zulu"}}}}""",
                """{"data":{"progress":{"rowsDone":2,"site":{"label":"A: Zulu"}}}}""",
                """{"data":{"progress":{"rowsDone":3,"site":{"label":"A: Zulu"}}}}""",
            ],
            await ListenAsync("""subscription { progress(code: "A") { rowsDone site { label } } }"""));
    }

    [Fact]
    public async Task A_fault_of_the_source_is_the_last_answer_and_its_text_stays_on_the_server()
    {
        var answers = await ListenAsync("""subscription { progress(code: "nowhere") { rowsDone } }""");

        var answer = Assert.Single(answers);
        Assert.Contains("Unexpected Execution Error", answer, StringComparison.Ordinal);
        Assert.Contains("""path":["progress"]""", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_listener_that_has_gone_ends_the_subscription()
    {
        using var listener = new CancellationTokenSource();
        using var result = await _executor.ExecuteAsync(
            new ExecutionRequest { Query = """subscription { progress(code: "A") { rowsDone } }""" },
            listener.Token);
        var answers = 0;
        await foreach (var answer in result.Stream!)
        {
            answer.Dispose();
            answers++;
            await listener.CancelAsync();
        }

        Assert.Equal(1, answers);
    }

    private async Task<List<string>> ListenAsync(string query)
    {
        using var result = await _executor.ExecuteAsync(new ExecutionRequest { Query = query });
        var answers = new List<string>();
        await foreach (var answer in result.Stream!)
        {
            using (answer)
                answers.Add(Encoding.UTF8.GetString(answer.ToUtf8()));
        }

        return answers;
    }
}

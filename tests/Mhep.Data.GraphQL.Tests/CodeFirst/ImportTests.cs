using System.Text;
using Mhep.Data.GraphQL.CodeFirst;
using Mhep.Data.GraphQL.Execution;

namespace Mhep.Data.GraphQL.Tests.CodeFirst;

public sealed class ImportTests : IDisposable
{
    private const string Mutation =
        "mutation($file: Upload!) { importSites(input: { file: $file }) { siteImport { fileName rows } errors { ... on Error { message } ... on FileRefusedError { code } } } }";

    private readonly Executor _executor = new(Registry.Schema.Build());

    public void Dispose() => _executor.Dispose();

    [Theory]
    [InlineData("A;Zulu\nB;Yankee", """{"siteImport":{"fileName":"sites.csv","rows":2},"errors":null}""")]
    [InlineData("", """{"siteImport":null,"errors":[{"message":"The file is empty.","code":"empty"}]}""")]
    public async Task A_file_is_taken_or_refused_as_data(string text, string expected)
    {
        using var result = await _executor.ExecuteAsync(new ExecutionRequest
        {
            Query = Mutation,
            Variables = new Dictionary<string, object?> { ["file"] = new TextFile("sites.csv", text) },
        });

        Assert.Equal($$$"""{"data":{"importSites":{{{expected}}}}}""", Encoding.UTF8.GetString(result.ToUtf8()));
    }

    [Fact]
    public async Task A_file_cannot_be_written_into_a_document()
    {
        using var result = await _executor.ExecuteAsync(new ExecutionRequest { Query = "mutation { importSites(input: { file: \"x\" }) { siteImport { rows } } }" });

        Assert.Equal(ExecutionResultKind.ValidationError, result.Kind);
    }

    [Fact]
    public async Task Progress_is_one_answer_an_event()
    {
        using var result = await _executor.ExecuteAsync(new ExecutionRequest { Query = """subscription { importProgress(importId: "7") { stage rowsDone rowsTotal } }""" });
        var answers = new List<string>();
        await foreach (var answer in result.Stream!)
        {
            using (answer)
                answers.Add(Encoding.UTF8.GetString(answer.Data));
        }

        Assert.Equal(
            [
                """{"importProgress":{"stage":"reading 7","rowsDone":0,"rowsTotal":null}}""",
                """{"importProgress":{"stage":"done","rowsDone":2,"rowsTotal":2}}""",
            ],
            answers);
    }

    private sealed class TextFile(string fileName, string text) : IUploadedFile
    {
        private readonly byte[] _bytes = Encoding.UTF8.GetBytes(text);

        public string FileName => fileName;

        public string? ContentType => "text/csv";

        public long Length => _bytes.Length;

        public Stream OpenRead() => new MemoryStream(_bytes);
    }
}

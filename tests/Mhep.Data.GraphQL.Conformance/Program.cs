using System.Text;
using Mhep.Data.GraphQL.Conformance;

switch (args)
{
    case []:
        await Console.Error.WriteLineAsync("Usage: Mhep.Data.GraphQL.Conformance FILE... | --serve");
        return 2;
    case ["--serve"]:
        Console.InputEncoding = Encoding.UTF8;
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        await ReferenceServer.RunAsync(Console.In, Console.Out);
        return 0;
}

var passed = 0;
var failed = 0;
foreach (var file in args)
{
    foreach (var result in CaseFile.Replay(file))
    {
        if (result.Failure is null)
        {
            passed++;
            continue;
        }

        failed++;
        Console.WriteLine($"{Path.GetFileName(file)} {result.Id}: {result.Failure}");
    }
}

Console.WriteLine($"{passed} passed, {failed} failed");
return failed == 0 ? 0 : 1;

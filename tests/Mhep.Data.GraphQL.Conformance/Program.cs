using Mhep.Data.GraphQL.Conformance;

if (args.Length == 0)
{
    await Console.Error.WriteLineAsync("Usage: Mhep.Data.GraphQL.Conformance FILE...");
    return 2;
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

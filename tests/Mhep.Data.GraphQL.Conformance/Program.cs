using System.Text;
using System.Text.Json;
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
    try
    {
        foreach (var result in CaseFile.Replay(file))
        {
            passed += result.Failure is null ? 1 : 0;
            failed += result.Failure is null ? 0 : 1;
            if (result.Failure is not null)
            {
                Console.WriteLine($"{Path.GetFileName(file)} {result.Id}: {result.Failure}");
            }
        }
    }
    catch (Exception fault) when (fault is IOException or InvalidDataException or JsonException or UnauthorizedAccessException)
    {
        await Console.Error.WriteLineAsync($"{file} cannot be replayed: {fault.Message}");
        failed++;
    }
}

Console.WriteLine($"{passed} passed, {failed} failed");
return failed == 0 ? 0 : 1;

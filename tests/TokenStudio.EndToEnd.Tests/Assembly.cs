// One browser and one server for all. A page mostly waits for the other side, so two are walked at a time.
[assembly: AssemblyFixture(typeof(TokenStudio.Tests.StudioFixture))]
[assembly: AssemblyFixture(typeof(TokenStudio.Tests.ChromiumFixture))]
[assembly: Xunit.v3.Parallelization(Mode = Xunit.Sdk.ParallelMode.Collections, MaxThreads = 2)]

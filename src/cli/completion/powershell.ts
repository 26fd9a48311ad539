/** A completion script for PowerShell: 5.1 of Windows, and 7. */
export const POWERSHELL = `# PowerShell completion for madinhdanh
Register-ArgumentCompleter -Native -CommandName madinhdanh -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)
  $words = @($commandAst.CommandElements |
    Where-Object { $_.Extent.StartOffset -lt $cursorPosition } |
    ForEach-Object { $_.Extent.Text.Trim('"', "'") })
  $before = @($words | Select-Object -Skip 1)
  if ($wordToComplete -ne '') { $before = @($before | Select-Object -SkipLast 1) }
  $encoding = [Console]::OutputEncoding
  try {
    [Console]::OutputEncoding = [Text.Encoding]::UTF8
    $lines = @(& $words[0] complete @before ".$wordToComplete" 2>$null)
  } finally {
    [Console]::OutputEncoding = $encoding
  }
  # where nothing is offered PowerShell itself offers files
  foreach ($line in $lines) {
    if ($line -eq ':files') { return }
    $word, $about = $line -split "\`t", 2
    if (-not $about) { $about = $word }
    [Management.Automation.CompletionResult]::new($word, "$word  $about", 'ParameterValue', $about)
  }
}
`;

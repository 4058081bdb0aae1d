#pragma once

void sweep();
